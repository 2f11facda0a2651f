using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Output.Containers;

namespace Explainer.Video.Output;

/// <summary>Joins clips of H.264 and what goes beside them into an MP4 file, in this process: starting ffmpeg for it takes longer than all of the copying.</summary>
internal sealed class Mp4Join : ClipJoin
{
    private const ushort FullVolume = 0x100;
    private const ushort SoundAlternatives = 1;

    /// <inheritdoc/>
    public override void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation)
    {
        try
        {
            var all = new List<Mp4Track> { Pictures(settings, clips, cancellation) };
            if (tracks.Audio is { } audio)
            {
                all.Add(Mp4Track.Read(audio, TrackKind.Sound) with { Language = tracks.AudioLanguage, Alternatives = SoundAlternatives, Volume = FullVolume });
            }

            all.AddRange(tracks.Subtitles.Select((subtitle, i) => Mp4Texts.Captions(subtitle.Captions, subtitle.Language, isOn: i == 0)));
            int? chapters = null;
            if (tracks.Metadata is { Chapters.IsEmpty: false } metadata)
            {
                chapters = all.Count;
                all.Add(Mp4Texts.Titles(metadata.Chapters));
            }

            var cover = tracks.Cover is { } picture ? Mp4Tags.Picture(File.ReadAllBytes(picture)) : null;
            using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            new Mp4FilmFile(all, chapters, Mp4Tags.Of(tracks.Metadata, cover)).Write(output, cancellation);
        }
        catch (FileNotFoundException failure) when (failure.FileName is { } gone)
        {
            throw StorageRules.ClipGone.With(gone).Failure(failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or IndexOutOfRangeException or OverflowException || (failure is ArgumentException && !StorageFailure.Concerns(failure)))
        {
            throw StorageRules.ClipDamaged.Failure(failure);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", path, failure);
        }
    }

    // Each picture gets its time from its number in the film, so that nothing is rounded from clip to clip.
    private static Mp4Track Pictures(EncoderSettings settings, IReadOnlyList<Clip> clips, CancellationToken cancellation)
    {
        var (tick, delay) = (settings.TicksPerFrame, (long)settings.ReorderDelay * settings.TicksPerFrame);
        var samples = new List<Mp4Sample>();
        Mp4Track? first = null;
        Mp4Track? track = null;
        foreach (var (index, clip) in clips.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            if (index == 0 || clip.Path != clips[index - 1].Path)
            {
                track = Mp4Track.Read(clip.Path, TrackKind.Pictures);
            }

            first ??= track;
            var decoded = 0L;
            foreach (var sample in track!.Samples)
            {
                var later = Frames(decoded + sample.Shift - track.Skipped, track.TicksPerSecond, settings.Rate) - Frames(decoded, track.TicksPerSecond, settings.Rate);
                samples.Add(sample with { Duration = (uint)tick, Shift = (later * tick) + delay });
                decoded += sample.Duration;
            }
        }

        return samples.Any(sample => sample.Shift < 0)
            ? throw new InvalidDataException("A picture would be shown before it is decoded.")
            : first! with
            {
                TicksPerSecond = (uint)settings.TicksPerSecond,
                Description = Mp4Track.WithoutRate(first.Description),
                Samples = samples,
                Groups = [],
                Skipped = delay,
                Size = (settings.Size.Width, settings.Size.Height),
            };
    }

    // The nearest whole number of frames.
    private static long Frames(long ticks, uint ticksPerSecond, FrameRate rate)
    {
        var frame = (long)ticksPerSecond * rate.Denominator;
        return ((2 * ticks * rate.Numerator) + frame) / (2 * frame);
    }
}
