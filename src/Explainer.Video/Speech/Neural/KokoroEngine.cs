using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Microsoft.ML.OnnxRuntime;

namespace Explainer.Video.Speech.Neural;

/// <summary>
/// Speaks through Kokoro (StyleTTS 2): phonemes and a style in, sound of 24 kHz out. A voice is a file of styles, one for each number of phonemes; the first letter
/// of its name says which language it speaks.
/// </summary>
/// <param name="model">The model, its vocabulary and its voice.</param>
/// <param name="time">The clock that ends a model that takes too long.</param>
internal sealed class KokoroEngine(SpeechModel model, TimeProvider time) : ISpeechEngine
{
    private const int SampleRate = 24_000;
    private const int MostTokens = 510;
    private const string Style = "style";
    private const string Speed = "speed";
    private static readonly string[] TokenNames = ["tokens", "input_ids"];

    // Which language a voice speaks, by the first letter of its name, and with whose phonemes.
    private static readonly FrozenDictionary<char, (string Language, string Espeak)> Languages = new Dictionary<char, (string, string)>
    {
        ['a'] = ("en", "en-us"),
        ['b'] = ("en", "en-gb"),
        ['e'] = ("es", "es"),
        ['f'] = ("fr", "fr-fr"),
        ['h'] = ("hi", "hi"),
        ['i'] = ("it", "it"),
        ['p'] = ("pt", "pt-br"),
    }.ToFrozenDictionary();

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "kokoro", Make = setup => new KokoroEngine(setup.Model!, setup.Time) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"kokoro {NeuralSpeech.Version}\n{ModelFile.HashOf(model.Path)}\n{ModelFile.HashOf(model.SettingsPath)}\n{ModelFile.HashOf(model.StylePath!)}\n{EspeakEngine.Version()}\n{LanguageOf(request).Espeak}\n{request.Rate:R}\n{request.Text}");

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        var (language, espeak) = LanguageOf(request);
        NeuralSpeech.CheckLanguage(language, request.Language);
        var vocabulary = KokoroFiles.Vocabulary(model.SettingsPath);
        var styles = KokoroFiles.Styles(model.StylePath!);
        using var session = VoiceSession.Open(model.Path, wantsDurations: false);
        var input = TokenNames.FirstOrDefault(session.Inputs.Contains) ?? TokenNames[0];
        NeuralSpeech.CheckInputs(session, model.Path, [input, Style, Speed], []);
        var isWhole = session.TakesInt32(Speed);
        if (isWhole && request.Rate != Math.Floor(request.Rate))
        {
            throw SpeechRules.SpeechRateWhole.With(model.Path, request.Rate).Failure();
        }

        var speech = new NeuralSpeech(request.Text, SampleRate);
        foreach (var sentence in Phonemizer.Sentences(Phonemizer.Of(request.Text, espeak)))
        {
            foreach (var tokens in Encode(sentence, vocabulary, espeak, request.Text))
            {
                // The styles begin with that of one phoneme; the zeros around them do not count.
                var row = Math.Clamp(tokens.Ids.Count - 3, 0, (styles.Length / KokoroFiles.StyleLength) - 1);
                var inputs = new Dictionary<string, OrtValue>
                {
                    [input] = OrtValue.CreateTensorValueFromMemory(tokens.Ids.ToArray(), [1, tokens.Ids.Count]),
                    [Style] = OrtValue.CreateTensorValueFromMemory(styles.AsSpan(row * KokoroFiles.StyleLength, KokoroFiles.StyleLength).ToArray(), [1, KokoroFiles.StyleLength]),
                    [Speed] = isWhole
                        ? OrtValue.CreateTensorValueFromMemory(new[] { (int)request.Rate }, [1])
                        : OrtValue.CreateTensorValueFromMemory(new[] { (float)request.Rate }, [1]),
                };
                var (samples, durations) = session.Run(inputs, tokens.Ids.Count, time, cancellation);
                speech.Add(tokens, samples, durations);
            }
        }

        return speech.Finish();
    }

    /// <summary>The tokens of a sentence, in as few goes as the model takes: each between two zeros.</summary>
    internal static IEnumerable<TokenSequence> Encode(ImmutableArray<PhonemeClause> sentence, FrozenDictionary<Rune, long> vocabulary, string espeak, string text)
    {
        var tokens = Start();
        foreach (var clause in sentence)
        {
            foreach (var word in clause.Words)
            {
                var ids = Ids(KokoroPhonemes.Of(word.Phonemes, espeak)).ToList();
                if (tokens.Ids.Count + ids.Count + 2 > MostTokens && tokens.Marks.Count > 0)
                {
                    tokens.EndClause();
                    tokens.Ids.Add(0);
                    yield return tokens;
                    tokens = Start();
                }

                tokens.Ids.AddRange(tokens.Marks.Count > 0 ? Ids(" ") : []);
                tokens.BeginWord(word.Start);
                tokens.Ids.AddRange(ids.Take(MostTokens - 4));
            }

            tokens.EndClause();
            tokens.Ids.AddRange(clause.Mark is { } mark ? Ids(mark.ToString()) : []);
        }

        tokens.Ids.Add(0);
        yield return tokens;

        TokenSequence Start()
        {
            var started = new TokenSequence(text);
            started.Ids.Add(0);
            return started;
        }

        // What it was not trained with is left out.
        IEnumerable<long> Ids(string phonemes) => phonemes.EnumerateRunes().Where(vocabulary.ContainsKey).Select(r => vocabulary[r]);
    }

    /// <summary>The language that a voice speaks by its name, such as <c>af_heart</c>; null when its name does not say.</summary>
    /// <param name="style">The voice's file.</param>
    internal static string? LanguageOf(string style) => Known(style)?.Language;

    private static (string Language, string Espeak)? Known(string style) =>
        Path.GetFileName(style) is [var first, _, '_', ..] && Languages.TryGetValue(first, out var known) ? known : null;

    // A voice of another name speaks whatever it is asked to.
    private (string Language, string Espeak) LanguageOf(SpeechRequest request) =>
        Known(model.StylePath!) ?? (request.Language, EspeakEngine.VoiceOf(request with { Voice = null }));
}
