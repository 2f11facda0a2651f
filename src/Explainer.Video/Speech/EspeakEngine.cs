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

    // People say 240 to 300 Chinese characters a minute, pauses included; at 175 it says 200 of them in Mandarin and 235 in Cantonese. Who names
    // the voice cmn, with its English words in between, has set a rate for it.
    private const double NormalForMandarin = 220;
    private const double NormalForCantonese = 200;
    private const int Slowest = 80;
    private const int Fastest = 450;
    private static readonly Lock OneAtATime = new();
    private static Dictionary<string, string>? knownVoices;
    private static string? knownVersion;

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "espeak", Part = "espeak-ng", Make = _ => new EspeakEngine() };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"{Version()}\n{VoiceOf(request)}\n{NormalFor(VoiceOf(request)) * request.Rate:R}\n{request.Text}");

    /// <summary>The library's name and version, such as <c>espeak-ng 1.51</c>.</summary>
    /// <exception cref="ExplainerException">It is not there.</exception>
    internal static string Version()
    {
        lock (OneAtATime)
        {
            if (knownVersion is null)
            {
                using var library = EspeakLibrary.Load();
                knownVersion = library.Version();
            }

            return $"espeak-ng {knownVersion}";
        }
    }

    /// <summary>What languages and voice files it knows, in order; variants and MBROLA are left out.</summary>
    /// <exception cref="ExplainerException">It is not there.</exception>
    internal static IReadOnlyList<string> Voices()
    {
        lock (OneAtATime)
        {
            using var library = EspeakLibrary.Load();
            return [.. (knownVoices ??= library.Voices()).Keys.Where(name => name[0] != '+' && !name.Contains('/')).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>How a text is pronounced, clause by clause as <see cref="EspeakLibrary.Phonemes"/> says, and where in it the words begin that are spoken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="voice">A language or a voice file.</param>
    /// <exception cref="ExplainerException">The library is not there, or does not know the voice.</exception>
    internal static (List<(string Phonemes, int ReadTo)> Clauses, IReadOnlyList<SpeechEvent> Events) Pronounce(string text, string voice)
    {
        lock (OneAtATime)
        {
            using var library = EspeakLibrary.Load();
            knownVoices ??= library.Voices();
            var identifier = IdentifierOf(voice, new SpeechRequest(text, voice), knownVoices);

            // First the words: asking for phonemes leaves a character of the text behind in the library.
            return library.TrySpeak(text, identifier, (int)NormalWordsPerMinute, default, out var recording)
                ? (library.Phonemes(text, identifier), recording.Events)
                : throw SpeechRules.EspeakFailed.With(voice).Failure();
        }
    }

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        var voice = VoiceOf(request);
        var normal = NormalFor(voice);
        var wordsPerMinute = Rounding.HalfUp(normal * request.Rate);
        if (wordsPerMinute is < Slowest or > Fastest)
        {
            throw SpeechRules.SpeechRateEspeak.With(Math.Ceiling(100 * Slowest / normal) / 100, Math.Floor(100 * Fastest / normal) / 100).Failure();
        }

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

    /// <summary>The voice of a request: what it names, or else the one for its language.</summary>
    /// <remarks>
    /// espeak-ng's "en" is British where most authors of "en" expect what the world hears most. Its "cmn" (1.51) takes the readings of most characters for English words,
    /// "xian1" for "zai-an-one"; the voice for Latin letters as Pinyin says them as they are.
    /// </remarks>
    internal static string VoiceOf(SpeechRequest request) => request.Voice ?? request.Language.Replace('_', '-').ToLowerInvariant() switch
    {
        "en" => "en-us",
        "cmn" or "zh" or "zh-cn" or "zh-sg" or "zh-hans" or "zh-hans-cn" or "zh-tw" or "zh-hant" or "zh-hant-tw" or "zh-cmn" => "cmn-latn-pinyin",
        "zh-hk" or "zh-hant-hk" or "zh-mo" => "yue",
        "pt" => "pt-br",
        var language => language,
    };

    private static double NormalFor(string voice)
    {
        var name = voice[(voice.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return name.StartsWith("cmn-latn", StringComparison.OrdinalIgnoreCase) ? NormalForMandarin : name.StartsWith("yue", StringComparison.OrdinalIgnoreCase) ? NormalForCantonese : NormalWordsPerMinute;
    }

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
