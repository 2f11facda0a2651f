using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Microsoft.ML.OnnxRuntime;

namespace Explainer.Video.Speech.Neural;

/// <summary>Speaks through a voice of Piper (VITS): phonemes in, sound out. A voice is a speaker of the model, by its name or number.</summary>
/// <param name="model">The model and its settings.</param>
/// <param name="time">The clock that ends a model that takes too long.</param>
internal sealed class PiperEngine(SpeechModel model, TimeProvider time) : ISpeechEngine
{
    private const string Input = "input";
    private const string Lengths = "input_lengths";
    private const string Scales = "scales";
    private const string Speaker = "sid";
    private static readonly Rune Padding = new('_');
    private static readonly Rune Begin = new('^');
    private static readonly Rune End = new('$');

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "piper", Make = setup => new PiperEngine(setup.Model!, setup.Time) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"piper {NeuralSpeech.Version}\n{ModelFile.HashOf(model.Path)}\n{ModelFile.HashOf(model.SettingsPath)}\n{EspeakEngine.Version()}\n{request.Voice}\n{request.Rate:R}\n{request.Text}");

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        var settings = PiperSettings.Read(model.SettingsPath);
        NeuralSpeech.CheckLanguage(settings.Language, request.Language);
        var speaker = SpeakerOf(settings, request.Voice);
        using var session = VoiceSession.Open(model.Path, wantsDurations: true);
        NeuralSpeech.CheckInputs(session, model.Path, [Input, Lengths, Scales], [Speaker]);
        var clauses = settings.EspeakVoice is { } voice ? Phonemizer.Of(request.Text, voice) : Letters(request.Text);
        var speech = new NeuralSpeech(request.Text, settings.SampleRate);
        foreach (var sentence in Phonemizer.Sentences(clauses))
        {
            var tokens = Encode(sentence, settings, request.Text);
            var inputs = new Dictionary<string, OrtValue>
            {
                [Input] = OrtValue.CreateTensorValueFromMemory(tokens.Ids.ToArray(), [1, tokens.Ids.Count]),
                [Lengths] = OrtValue.CreateTensorValueFromMemory(new long[] { tokens.Ids.Count }, [1]),
                [Scales] = OrtValue.CreateTensorValueFromMemory(new[] { settings.NoiseScale, (float)(settings.LengthScale / request.Rate), settings.NoiseWidth }, [3]),
            };
            if (session.Inputs.Contains(Speaker))
            {
                inputs[Speaker] = OrtValue.CreateTensorValueFromMemory(new long[] { speaker }, [1]);
            }

            var (samples, durations) = session.Run(inputs, tokens.Ids.Count, time, cancellation);
            speech.Add(tokens, samples, durations);
        }

        return speech.Finish();
    }

    /// <summary>The tokens of a sentence as Piper's training has them: a padding behind each, phonemes by their Unicode characters, decomposed.</summary>
    internal static TokenSequence Encode(ImmutableArray<PhonemeClause> sentence, PiperSettings settings, string text)
    {
        var tokens = new TokenSequence(text);
        Add(Begin);
        foreach (var clause in sentence)
        {
            for (var i = 0; i < clause.Words.Length; i++)
            {
                if (tokens.Marks.Count > 0)
                {
                    Add(new Rune(' '));
                }

                tokens.BeginWord(clause.Words[i].Start);
                foreach (var rune in clause.Words[i].Phonemes.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(r => r.Value != '^'))
                {
                    Add(rune);
                }
            }

            tokens.EndClause();
            if (clause.Mark is { } mark)
            {
                Add(new Rune(mark));
            }
        }

        tokens.Ids.AddRange(settings.Ids.GetValueOrDefault(End, []));
        return tokens;

        // What it was not trained with is left out.
        void Add(Rune rune)
        {
            if (settings.Ids.GetValueOrDefault(rune) is { } ids)
            {
                tokens.Ids.AddRange(ids);
                tokens.Ids.AddRange(settings.Ids.GetValueOrDefault(Padding, []));
            }
        }
    }

    // A model that was trained with letters takes the text with its punctuation, in small letters, as Piper's own programs do.
    private static ImmutableArray<PhonemeClause> Letters(string text)
    {
        var words = WordSpans.Of(text);
        return [new PhonemeClause([.. words.Select((word, i) => new PhonemeWord(text[word.Start..(i + 1 < words.Length ? words[i + 1].Start : text.Length)].TrimEnd().ToLowerInvariant(), word.Start))], null)];
    }

    private static int SpeakerOf(PiperSettings settings, string? name)
    {
        if (name is null || settings.Speakers.TryGetValue(name, out var number))
        {
            return name is null ? 0 : settings.Speakers[name];
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < settings.SpeakerCount ? number
            : throw SpeechRules.UnknownVoiceSpeaker.With(name, settings.Speakers.Count > 0
                ? Suggestion.Remedy(name, settings.Speakers.Keys)
                : string.Create(CultureInfo.InvariantCulture, $"Use a number from 0 to {settings.SpeakerCount - 1}, or remove `voice`.")).Failure();
    }
}
