using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Comparing;

/// <summary>Puts in words what holds for a whole film.</summary>
internal static class FilmFacts
{
    /// <summary>All facts, in the order of a storyboard; what there is not is left out.</summary>
    public static ImmutableArray<(string Name, string Value)> Of(Timeline timeline, Storyboard storyboard)
    {
        List<(string Name, string Value)> facts =
        [
            ("title", timeline.Title),
            ("description", storyboard.Description),
            ("author", storyboard.Author),
            ("size", timeline.Size.ToString()),
            ("frames per second", timeline.Rate.ToString()),
            ("language", timeline.Language),
            ("length", string.Create(CultureInfo.InvariantCulture, $"{timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount)).Value:0.##}s")),
            ("thumbnail", storyboard.Thumbnail ?? ""),
        ];
        if (storyboard.Voice is { } voice)
        {
            facts.AddRange(
                ("voice.engine", voice.Engine.ToString().ToLowerInvariant()), ("voice.voice", voice.Voice ?? ""), ("voice.rate", Number(voice.Rate)),
                ("voice.delay", voice.Delay.ToString()), ("voice.command", string.Join(' ', voice.Command)),
                ("voice.model", voice.Model is { } model ? NamedSound.Of(model.Path) : ""), ("voice.align", voice.AlignmentPath is { } align ? NamedSound.Of(align) : ""),
                ("voice.say", string.Join(", ", voice.Say.Select(s => $"{s.Word}: {s.Said}"))));
        }

        var audio = storyboard.Audio;
        facts.AddRange(
            ("audio.loudness", $"{Number(audio.Loudness)} LUFS"), ("audio.voice-gain", Decibels(audio.VoiceGain)),
            ("audio.effects-gain", Decibels(audio.EffectsGain)));
        if (audio.Music is { } music)
        {
            facts.AddRange(
                ("audio.music", music.File is { } file ? NamedSound.Of(file) : music.IsMinor ? "pad in minor" : "pad in major"), ("audio.music.peak", music.Peak ?? ""),
                ("audio.music.gain", Decibels(music.Gain)), ("audio.music.duck", Decibels(music.Duck)),
                ("audio.music.fade-in", music.FadeIn.ToString()), ("audio.music.fade-out", music.FadeOut.ToString()));
        }

        var captions = storyboard.Captions;
        facts.AddRange(
            ("captions", captions.Display.ToString().ToLowerInvariant()), ("captions.chars-per-second", Number(captions.CharactersPerSecond)),
            ("captions.cjk-per-second", Number(captions.CjkPerSecond)), ("captions.chars-per-line", Number(captions.LineLength)),
            ("captions.cjk-per-line", Number(captions.CjkLineLength)), ("captions.lines", Number(captions.Lines)),
            ("captions.terms", string.Join(", ", captions.Terms)));
        return [.. facts];
    }

    /// <summary>A number as an author writes it.</summary>
    public static string Number(double value) => Rounding.ToDecimals(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Decibels(double value) => $"{Number(value)} dB";
}
