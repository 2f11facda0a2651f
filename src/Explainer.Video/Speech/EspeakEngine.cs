using System.Globalization;
using System.Runtime.InteropServices;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>
/// Speaks through espeak-ng, with the times of words as the synthesiser itself reports them. A voice is a language (<c>en-gb</c>) or a
/// voice file (<c>gmw/en-US</c>), with a variant behind it or without (<c>en-us+f3</c>). The library is not thread-safe: utterances of
/// the whole process wait for each other.
/// </summary>
public sealed class EspeakEngine : ISpeechEngine
{
    private const double NormalWordsPerMinute = 175;
    private static readonly Lock OneAtATime = new();
    private static Dictionary<string, string>? knownVoices;
    private static string? knownVersion;

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "espeak", Part = "espeak-ng", Make = _ => new EspeakEngine() };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request)
    {
        lock (OneAtATime)
        {
            if (knownVersion is null)
            {
                using var library = EspeakLibrary.Load();
                knownVersion = library.Version();
            }

            return string.Create(CultureInfo.InvariantCulture, $"espeak-ng {knownVersion}\n{VoiceOf(request)}\n{request.Rate:R}\n{request.Text}");
        }
    }

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        var wordsPerMinute = Rounding.HalfUp(NormalWordsPerMinute * request.Rate);
        if (wordsPerMinute is < 80 or > 450)
        {
            throw SpeechRules.SpeechRateEspeak.Failure();
        }

        var voice = VoiceOf(request);
        EspeakRecording recording;
        int sampleRate;
        lock (OneAtATime)
        {
            using var library = EspeakLibrary.Load();
            knownVoices ??= library.Voices();
            sampleRate = library.SampleRate;
            if (!library.TrySpeak(request.Text, IdentifierOf(voice, request, knownVoices), wordsPerMinute, cancellation, out recording))
            {
                throw SpeechRules.EspeakFailed.With(voice).Failure();
            }
        }

        cancellation.ThrowIfCancellationRequested();
        var samples = new float[recording.Samples.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = recording.Samples[i] / 32768f;
        }

        var words = EventWords.Of(request.Text, recording.Events, samples, sampleRate);
        return new Utterance(new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples), 1, sampleRate), words);
    }

    // espeak-ng has no voice "zh", and its "en" is British where most authors of "en" expect what the world hears most.
    private static string VoiceOf(SpeechRequest request) => request.Voice ?? request.Language.Replace('_', '-').ToLowerInvariant() switch
    {
        "en" => "en-us",
        "zh" or "zh-cn" or "zh-sg" or "zh-hans" or "zh-hans-cn" or "zh-tw" or "zh-hant" or "zh-hant-tw" or "zh-cmn" => "cmn",
        "zh-hk" or "zh-hant-hk" or "zh-mo" => "yue",
        "pt" => "pt-br",
        var language => language,
    };

    private static string IdentifierOf(string voice, SpeechRequest request, Dictionary<string, string> known)
    {
        var plus = voice.IndexOf('+', StringComparison.Ordinal);
        var name = plus < 0 ? voice : voice[..plus];
        if (!known.TryGetValue(name, out var identifier))
        {
            throw (request.Voice is null ? SpeechRules.UnknownVoiceLanguage.With(request.Language, Remedy(name, known.Keys.Where(n => n[0] != '+'))) : SpeechRules.UnknownVoiceNamed.With(name, Remedy(name, known.Keys.Where(n => n[0] != '+')))).Failure();
        }

        if (plus < 0)
        {
            return identifier;
        }

        return known.TryGetValue(voice[plus..], out var variant)
            ? identifier + variant
            : throw SpeechRules.UnknownVoiceVariant.With(voice[plus..], Remedy(voice[plus..], known.Keys.Where(n => n[0] == '+'))).Failure();
    }

    private static string Remedy(string name, IEnumerable<string> known) =>
        Suggestion.Nearest(name, known.Order(StringComparer.Ordinal)) is { } nearest
            ? $"Did you mean \"{nearest}\"?"
            : "`espeak-ng --voices` and `espeak-ng --voices=variant` list the available voices.";
}
