using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds how sounds are put together, and the music.</summary>
internal static class AudioBinder
{
    private static readonly NumberProp Loudness = new("loudness", "Loudness of the film, in LUFS.", -16, -40, -5) { Animatable = false };
    private static readonly NumberProp VoiceGain = new("voice-gain", "Gain of the narration, in dB.", 0, -60, 24) { Animatable = false };
    private static readonly NumberProp EffectsGain = new("effects-gain", "Gain of all effects, in dB.", 0, -60, 24) { Animatable = false };

    private static readonly TextProp File = new("file", "A sound file; a soft pad by default.");
    private static readonly ChoiceProp Mood = new("mood", "The key of the pad.", "minor", "major");
    private static readonly NumberProp Gain = new("gain", "Gain between the words, in dB.", -8, -60, 24) { Animatable = false };
    private static readonly NumberProp Duck = new("duck", "Reduction under speech, in dB.", -10, -60, 0) { Animatable = false };
    private static readonly NumberProp FadeIn = new("fade-in", "Fade-in at the start.", 1.5, 0, 60, "s") { Animatable = false };
    private static readonly NumberProp FadeOut = new("fade-out", "Fade-out at the end.", 3, 0, 60, "s") { Animatable = false };

    /// <summary>The beat that the music peaks at.</summary>
    public static readonly TextProp Peak = new("peak", "The beat where the pad peaks, in a form from opening to end whose layers come with beats.");

    /// <summary>What <c>audio</c> may hold besides <c>music</c>.</summary>
    public static readonly ImmutableArray<PropDefinition> Definitions = [Loudness, VoiceGain, EffectsGain];

    /// <summary>What <c>music</c> may hold.</summary>
    public static readonly ImmutableArray<PropDefinition> MusicDefinitions = [File, Mood, Peak, Gain, Duck, FadeIn, FadeOut];

    /// <summary>The settings of a film's sounds.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="values">Binds the values.</param>
    /// <param name="beats">The film's beats.</param>
    public static AudioSettings Bind(Scope scope, ValueBinder values, ImmutableArray<BoundBeat> beats)
    {
        if (scope.Source.Root.Entry("audio") is not { } entry || entry.Value is ScalarNode { IsNull: true } || scope.Map(entry) is not { } map)
        {
            return new AudioSettings();
        }

        var settings = SettingsMap.Bind(scope, values, map, "audio", Definitions, "music");
        return new AudioSettings
        {
            Loudness = settings[Loudness].Number,
            VoiceGain = settings[VoiceGain].Number,
            EffectsGain = settings[EffectsGain].Number,
            Music = map.Entry("music") is { } music && music.Value is not ScalarNode { IsNull: true } ? Music(scope, values, music, beats) : null,
        };
    }

    private static MusicSettings? Music(Scope scope, ValueBinder values, MappingEntry entry, ImmutableArray<BoundBeat> beats)
    {
        if (scope.Map(entry) is not { } map)
        {
            return null;
        }

        var music = SettingsMap.Bind(scope, values, map, "music", MusicDefinitions);
        var named = map.Entry(File.Name) is { } file ? scope.Scalar(file) : null;
        var path = named is null ? null : SoundFile.Find(scope, named);
        return new MusicSettings(
            path, music[Mood].Text == "minor", music[Gain].Number, music[Duck].Number, new Seconds(music[FadeIn].Number), new Seconds(music[FadeOut].Number))
        {
            Span = named?.Span,
            Peak = PeakOf(scope, map, beats),
        };
    }

    private static string? PeakOf(Scope scope, MappingNode map, ImmutableArray<BoundBeat> beats)
    {
        if (map.Entry(Peak.Name) is not { Value: ScalarNode { IsNull: false } beat } entry)
        {
            return null;
        }

        if (map[File.Name] is not null)
        {
            scope.Add(KeyRules.UnknownKeyBeside.With("music", Peak.Name, File.Name).At(entry.Key.Span));
        }
        else if (!beats.Any(b => b.Id == beat.Text))
        {
            scope.Add(NameRules.UnknownBeat.With(beat.Text, Suggestion.Remedy(beat.Text, beats.Select(b => b.Id))).At(beat.Span));
        }

        return beat.Text;
    }
}
