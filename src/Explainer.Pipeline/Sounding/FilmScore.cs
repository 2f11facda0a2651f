using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Storyboards.Model;
using Explainer.Video.Sound;
using Explainer.Video.Sound.Effects;

namespace Explainer.Pipeline.Sounding;

/// <summary>Everything that sounds in a film.</summary>
/// <param name="Score">The sounds at their times.</param>
/// <param name="Key">Names the mix by everything it is made from.</param>
/// <param name="Diagnostics">Sound files that cannot be read.</param>
internal sealed record FilmScore(SoundScore Score, ContentHash Key, ImmutableArray<Diagnostic> Diagnostics)
{
    // Part of every key: raise it when effects or the mixer sound different.
    private const int SoundVersion = 1;
    private const double UsualPeak = 0.7;

    /// <summary>Whether nothing sounds.</summary>
    public bool IsSilent => Score.Events.IsEmpty && Score.Music is null;

    /// <summary>Puts narration, effects and music of a film together.</summary>
    /// <param name="storyboard">The film.</param>
    /// <param name="narration">What is said.</param>
    /// <param name="cut">What of the film is made.</param>
    /// <param name="cancellation">Ends the reading of sound files.</param>
    public static FilmScore Of(Storyboard storyboard, FilmNarration narration, FilmCut cut, CancellationToken cancellation = default)
    {
        var builder = new Builder(cut, cancellation);
        foreach (var beat in narration.Beats)
        {
            if (beat.Speech is { } speech)
            {
                builder.Add(beat.Start, speech.Source, "speech " + speech.Key, SoundRole.Speech, storyboard.Audio.VoiceGain, 0, null);
            }
        }

        foreach (var sound in storyboard.Sounds)
        {
            builder.Add(sound, storyboard.Audio.EffectsGain);
        }

        return builder.Finish(storyboard);
    }

    private sealed class Builder(FilmCut cut, CancellationToken cancellation)
    {
        private readonly ImmutableArray<SoundEvent>.Builder events = ImmutableArray.CreateBuilder<SoundEvent>();
        private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly Dictionary<string, (AudioSource Source, string Hash)?> files = new(StringComparer.Ordinal);
        private readonly StringBuilder key = new();
        private long samplesRead;

        public void Add(PlannedSound sound, double gain)
        {
            var source = Source(sound, out var what);
            if (source is not null)
            {
                var isCut = sound.Length > Seconds.Zero && sound.Kind is SoundKind.File or SoundKind.Tick or SoundKind.Click or SoundKind.Impact;
                Add(sound.Start, source, what, SoundRole.Effect, sound.Gain + gain, sound.Pan, isCut ? sound.Length : null);
            }
        }

        public void Add(Seconds start, AudioSource source, string what, SoundRole role, double gain, double pan, Seconds? length)
        {
            for (var i = 0; i < cut.Parts.Length; i++)
            {
                // What began before the first part is heard from its middle on; in a later part it would need a new start.
                var part = cut.Parts[i];
                if (!part.Contains(start) && !(i == 0 && start < part.Start && start + source.Duration > part.Start))
                {
                    continue;
                }

                var at = part.Map(start);
                var left = part.End - start;
                var most = length is { } own ? Seconds.Min(own, left) : source.Duration > left ? left : (Seconds?)null;
                key.Append(CultureInfo.InvariantCulture, $"{SampleClock.SampleAt(at)} {role} {gain:R} {pan:R} {most?.Value:R} {what}\n");
                events.Add(new SoundEvent(at, source, role, gain, pan, most));
            }
        }

        public FilmScore Finish(Storyboard storyboard)
        {
            var audio = storyboard.Audio;
            MusicBed? bed = null;
            if (audio.Music is { } music && Music(storyboard, music) is var (source, hash))
            {
                bed = MusicBed.Of(source) with { Gain = music.Gain, Duck = music.Duck, FadeIn = music.FadeIn, FadeOut = music.FadeOut };
                key.Append(CultureInfo.InvariantCulture, $"music {hash} {music.IsMinor} {music.Gain:R} {music.Duck:R} {music.FadeIn.Value:R} {music.FadeOut.Value:R}\n");
            }

            var samples = SampleClock.SamplesIn(cut.Frames, cut.Rate);
            var target = LoudnessTarget.Usual with { Integrated = audio.Loudness };
            key.Append(CultureInfo.InvariantCulture, $"mix {SoundVersion} {samples} {target.Integrated:R} {target.TruePeak:R}\n");
            return new FilmScore(
                new SoundScore(samples, events.ToImmutable(), bed, target), ContentHash.Of(Encoding.UTF8.GetBytes(key.ToString())), diagnostics.ToImmutable());
        }

        private (AudioSource Source, string Hash)? Music(Storyboard storyboard, MusicSettings music)
        {
            if (music.File is { } file)
            {
                return File(file, music.Span);
            }

            if (music.Peak is null)
            {
                return (new SoftPad(IsMinor: music.IsMinor), "pad");
            }

            // What is made of a film has the form, not the film: without the beat that it peaks at it peaks where films usually do.
            var length = cut.Duration.Value;
            var starts = storyboard.Beats.SelectMany(b => cut.Parts.Where(p => p.Contains(b.Start)).Select(p => (b.Id, Start: p.Map(b.Start).Value))).ToList();
            var peak = starts.Where(s => s.Id == music.Peak).Select(s => s.Start).DefaultIfEmpty(UsualPeak * length).First();
            var arc = new ArcMusic(length, peak, [.. starts.Select(s => s.Start)], music.IsMinor);
            return (arc, string.Create(CultureInfo.InvariantCulture, $"arc {length:R} {peak:R} {string.Join(' ', arc.Steps.Select(s => s.ToString("R", CultureInfo.InvariantCulture)))}"));
        }

        private AudioSource? Source(PlannedSound sound, out string what)
        {
            var length = sound.Length.Value;
            what = string.Create(CultureInfo.InvariantCulture, $"{sound.Kind} {length:R} {sound.Pitch:R} {sound.From:R} {sound.Speed:R}");
            switch (sound.Kind)
            {
                case SoundKind.Tick:
                    return new Tick(sound.Pitch);
                case SoundKind.Click:
                    return new Click();
                case SoundKind.Sweep:
                    return new Sweep(Math.Clamp(length, 0.05, 20), sound.From, sound.Pitch);
                case SoundKind.Impact:
                    return new Impact(sound.Pitch);
                case SoundKind.Keyboard:
                    return new Keyboard(length, sound.Speed);
                case SoundKind.Hum:
                    return new Hum(length, sound.Pitch);
                case SoundKind.CodeRain:
                    return new CodeRain(length, sound.Speed);
                case SoundKind.Whoosh:
                    return new Whoosh(Math.Clamp(length, 0.05, 20), sound.Pitch);
                case SoundKind.Pop:
                    return new Pop(sound.Pitch);
                case SoundKind.Rise:
                    return new Rise(Math.Clamp(length, 0.1, 60), sound.Pitch);
                case SoundKind.Success:
                    return new Success(sound.Pitch);
                case SoundKind.Failure:
                    return new Failure(sound.Pitch);
                case SoundKind.Paper:
                    return new Paper(Math.Clamp(length, 0.1, 5));
                case SoundKind.Pen:
                    return new Pen(length, sound.Speed);
                case SoundKind.Engine:
                    return new Engine(length, sound.Pitch);
                case SoundKind.Stamp:
                    return new Stamp(sound.Pitch);
                case SoundKind.RoomTone:
                    return new RoomTone(length);
                default:
                    var found = File(sound.File!, sound.Span);
                    what += found?.Hash;
                    return found?.Source;
            }
        }

        private (AudioSource Source, string Hash)? File(string path, SourceSpan? span)
        {
            if (!files.TryGetValue(path, out var found))
            {
                try
                {
                    var clip = new AudioDecoder().Read(path, cancellation);
                    samplesRead += clip.Samples.Length;
                    if (samplesRead > SoundLimits.FilmSamples)
                    {
                        throw SoundRules.AudioTooLongTogether.With(path).Failure();
                    }

                    using var content = System.IO.File.OpenRead(path);
                    found = (ClipSource.Of(clip), Convert.ToHexStringLower(SHA256.HashData(content)));
                }
                catch (ExplainerException e)
                {
                    diagnostics.Add(FailureText.At(e, span));
                }

                files.Add(path, found);
            }

            return found;
        }
    }
}
