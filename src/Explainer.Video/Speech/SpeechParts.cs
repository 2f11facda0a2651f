using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Video.Speech.Alignment;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Speech;

/// <summary>What of this machine speaks and listens: libraries, voices, models.</summary>
public static class SpeechParts
{
    private const string Trial = "One";

    /// <summary>Where the library is that runs voice models; null when it is nowhere.</summary>
    public static string? OnnxRuntime => OnnxLibrary.Find();

    /// <summary>The folder that has the libraries that align recordings; null when they are nowhere.</summary>
    public static string? Whisper => WhisperAlignment.Find();

    /// <summary>The environment variables that name these two.</summary>
    public static (string OnnxRuntime, string Whisper) Variables => (OnnxLibrary.PathVariable, WhisperAlignment.PathVariable);

    /// <summary>The voices of festival that are installed, the best first.</summary>
    public static ImmutableArray<string> FestivalVoices => [.. FestivalVoice.Installed().Select(v => v.Name)];

    /// <summary>The version of espeak-ng, and the languages that it speaks.</summary>
    /// <exception cref="ExplainerException">It is not installed.</exception>
    public static (string Version, ImmutableArray<string> Languages) Espeak() => (EspeakEngine.Version(), [.. EspeakEngine.Voices()]);

    /// <summary>Tries a voice model: reads what comes with it, and has it say a word.</summary>
    /// <param name="engine">What storyboards call the engine: piper or kokoro.</param>
    /// <param name="model">The model.</param>
    /// <param name="time">The clock that ends a model that takes too long.</param>
    /// <param name="cancellation">Ends the trial.</param>
    /// <exception cref="ExplainerException">It cannot be used, or a library is missing.</exception>
    public static SpeechModelFacts Try(string engine, SpeechModel model, TimeProvider time, CancellationToken cancellation)
    {
        var isPiper = engine == "piper";
        var settings = isPiper ? PiperSettings.Read(model.SettingsPath) : null;
        var language = settings?.Language.Replace('_', '-') ?? KokoroEngine.LanguageOf(model.StylePath!) ?? "en";
        var said = SpeechEngine.Named(engine).Make(new SpeechSetup([], time, model)).Speak(new SpeechRequest(Trial, language), cancellation);
        using var session = VoiceSession.Open(model.Path, wantsDurations: isPiper);
        return new SpeechModelFacts(
            language, said.Audio.SampleRate, isPiper ? [.. settings!.Speakers.OrderBy(s => s.Value).Select(s => s.Key)] : KokoroFiles.VoicesBeside(model.StylePath!),
            session.TellsDurations, said.Duration.Value);
    }

    /// <summary>Reports a file that is no Whisper model, or a damaged one.</summary>
    /// <exception cref="ExplainerException">It is.</exception>
    public static void CheckWhisperModel(string path) => WhisperModelFile.Check(path);
}
