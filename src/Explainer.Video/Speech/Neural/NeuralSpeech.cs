using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Explainer.Video.Sound;
using Explainer.Video.Speech.Alignment;

namespace Explainer.Video.Speech.Neural;

/// <summary>Puts together what a model says sentence by sentence.</summary>
/// <param name="text">The narration.</param>
/// <param name="sampleRate">Samples per second.</param>
internal sealed class NeuralSpeech(string text, int sampleRate)
{
    // Models end their sentences shortly.
    private const double SentencePause = 0.25;

    private readonly List<float> samples = [];
    private readonly List<SpeechEvent> events = [];
    private bool tellsDurations = true;

    /// <summary>Part of every key: what of us decides how models sound, and the oldest runtime that is taken. A newer one that is installed later makes nothing anew.</summary>
    public static string Version { get; } = $"1 {EnergyAlignment.Version} on ONNX Runtime {OnnxLibrary.Version}";

    /// <summary>Reports a narration in another language than a model's.</summary>
    /// <param name="speaks">The model's language.</param>
    /// <param name="language">The narration's.</param>
    /// <exception cref="ExplainerException">They differ.</exception>
    public static void CheckLanguage(string speaks, string language)
    {
        if (speaks.Length > 0 && !Primary(speaks).Equals(Primary(language), StringComparison.OrdinalIgnoreCase))
        {
            throw SpeechRules.UnknownVoiceOfModel.With(speaks, language).Failure();
        }

        // espeak-ng's name of Mandarin.
        static string Primary(string tag) => tag.Split('-', '_')[0] is var first && first.Equals("cmn", StringComparison.OrdinalIgnoreCase) ? "zh" : first;
    }

    /// <summary>Reports a model that takes something else than it should.</summary>
    /// <param name="session">The model.</param>
    /// <param name="path">Its file.</param>
    /// <param name="needed">What it must take.</param>
    /// <param name="allowed">What it may take as well.</param>
    /// <exception cref="ExplainerException">It does not.</exception>
    public static void CheckInputs(VoiceSession session, string path, string[] needed, string[] allowed)
    {
        if (needed.FirstOrDefault(name => !session.Inputs.Contains(name)) is { } missing)
        {
            throw VoiceModelRules.ModelUnusable.With(path, $"it has no input {missing}, so it is another kind of model").Failure();
        }

        if (session.Inputs.FirstOrDefault(name => !needed.Contains(name) && !allowed.Contains(name)) is { } unknown)
        {
            throw VoiceModelRules.ModelUnusable.With(path, $"it needs an input {unknown}, so it is another kind of model").Failure();
        }
    }

    /// <summary>Adds a sentence.</summary>
    /// <param name="tokens">What was said.</param>
    /// <param name="said">How it sounds.</param>
    /// <param name="durations">How long each token took; null when the model does not tell.</param>
    public void Add(TokenSequence tokens, float[] said, double[]? durations)
    {
        if (samples.Count > 0)
        {
            samples.AddRange(new float[(int)(SentencePause * sampleRate)]);
        }

        tellsDurations &= durations is not null;
        events.AddRange(durations is null ? [] : tokens.Events(durations, samples.Count, said.Length));
        samples.AddRange(said);
        events.Add(new SpeechEvent(SpeechEventKind.End, 0, samples.Count));
    }

    /// <summary>All that was said, with the times of the words: by the model's durations, or else found in the sound.</summary>
    public Utterance Finish()
    {
        var audio = new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples.ToArray()), 1, sampleRate);
        return new Utterance(audio, tellsDurations ? EventWords.Of(text, events, audio.Samples, sampleRate) : EnergyAlignment.Of(text, audio));
    }
}
