using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Video.Captions;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;

namespace Explainer.Video.Output;

/// <summary>Joins by having ffmpeg copy packets into a container. Frames come in the order in which they are shown.</summary>
internal sealed class CopyJoin : ClipJoin
{
    /// <summary>ffmpeg's name of the container.</summary>
    public required string Muxer { get; init; }

    /// <summary>What else ffmpeg is told of the container.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>How subtitles are coded in it.</summary>
    public required string SubtitleCodec { get; init; }

    /// <summary>Whether it counts in milliseconds whatever its clips count in.</summary>
    public bool CountsMilliseconds { get; init; }

    /// <inheritdoc/>
    public override void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation)
    {
        using var folder = new ScratchFolder("tracks");
        ConcatInput.Run(program, settings, Arguments(settings, tracks, folder, path), clips, "joining the film", () => FFmpegProcess.LengthOf(path), cancellation);
    }

    private List<string> Arguments(EncoderSettings settings, FilmTracks tracks, ScratchFolder folder, string path)
    {
        List<string> inputs = [.. ConcatInput.Arguments];
        List<string> maps = ["-map", "0:v:0", "-c:v", "copy", "-bsf:v:0", FrameTimes(settings)];
        var nextInput = 1;

        int Input(string file, params string[] options)
        {
            inputs.AddRange(["-protocol_whitelist", "file", .. options, .. ConcatInput.Queue, "-i", FFmpegPaths.File(file)]);
            return nextInput++;
        }

        if (tracks.Audio is { } audio)
        {
            maps.AddRange(["-map", Map(Input(audio), "a:0"), "-c:a", "copy", "-metadata:s:a:0", "language=" + tracks.AudioLanguage]);
        }

        for (var index = 0; index < tracks.Subtitles.Count; index++)
        {
            var subtitle = tracks.Subtitles[index];
            var number = index.ToString(CultureInfo.InvariantCulture);
            var file = settings.Format.SubtitlesAreWebVtt
                ? Written(folder, $"captions-{number}.vtt", VttWriter.Write(subtitle.Captions)) : Written(folder, $"captions-{number}.srt", SrtWriter.WriteTrack(subtitle.Captions));
            maps.AddRange(["-map", Map(Input(file), "s:0")]);
            maps.AddRange([$"-metadata:s:s:{number}", "language=" + subtitle.Language]);
        }

        if (tracks.Subtitles.Count > 0)
        {
            maps.AddRange(["-c:s", SubtitleCodec]);
        }

        var metadata = tracks.Metadata is { } said
            ? Input(Written(folder, "metadata.txt", said.Write()), "-f", "ffmetadata").ToString(CultureInfo.InvariantCulture)
            : "-1";
        maps.AddRange(["-map_metadata", metadata, "-map_chapters", metadata, "-fflags", "+bitexact", "-flags:s", "+bitexact"]);
        return [.. inputs, .. maps, "-f", Muxer, .. Options, .. Clock(settings), FFmpegPaths.File(path)];
    }

    private static string Written(ScratchFolder folder, string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private static string Map(int input, string stream) => string.Create(CultureInfo.InvariantCulture, $"{input}:{stream}");

    private string[] Clock(EncoderSettings settings) => CountsMilliseconds
        ? []
        : ["-video_track_timescale", settings.TicksPerSecond.ToString(CultureInfo.InvariantCulture)];

    // N counts packets from the start of the film.
    private string FrameTimes(EncoderSettings settings) => CountsMilliseconds
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"setts=ts=round(N*{settings.Rate.Denominator * 1000L}/{settings.Rate.Numerator}):duration={settings.Rate.Denominator * 1000L / settings.Rate.Numerator}:time_base=1/1000")
        : string.Create(CultureInfo.InvariantCulture, $"setts=ts=N*{settings.TicksPerFrame}:duration={settings.TicksPerFrame}");
}
