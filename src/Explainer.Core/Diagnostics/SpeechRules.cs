using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>The engines that speak.</summary>
public static class SpeechRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule UnknownVoice = Rules.Input("unknown-voice", "the voice engine does not have this voice or language");

    public static readonly Wording<string, string> UnknownVoiceVariant = UnknownVoice.Says<string, string>(
        "espeak-ng has no voice variant \"{variant}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceLanguage = UnknownVoice.Says<string, string>(
        "espeak-ng does not support the language \"{language}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceNamed = UnknownVoice.Says<string, string>(
        "espeak-ng has no voice \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceFestival = UnknownVoice.Says<string, string>(
        "festival has no voice \"{name}\"", "{suggestion}");

    public static readonly Wording<string> UnknownVoiceEnglish = UnknownVoice.Says<string>(
        "festival speaks only English here, but the narration is in \"{language}\"", "Remove `engine`, or choose espeak.");

    public static readonly Wording<string, string> UnknownVoiceSpeaker = UnknownVoice.Says<string, string>(
        "The voice model has no speaker \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceOfModel = UnknownVoice.Says<string, string>(
        "The voice model speaks {speaks}, but the narration is in \"{language}\"", "Name a model for each language, as in voice: {{ en: {{ engine: piper, model: en.onnx }}, de: ... }}.");

    public static readonly DiagnosticRule SpeechRate = Rules.Input("speech-rate", "the voice engine does not support this rate");

    public static readonly Wording<double, double> SpeechRateEspeak = SpeechRate.Says<double, double>(
        "espeak-ng cannot speak at this rate", "Use a rate from {least:0.00} to {most:0.00}.");

    public static readonly Wording<string, double> SpeechRateWhole = SpeechRate.Says<string, double>(
        "The voice model {model} takes whole numbers as its speed, and the rate is {rate:0.##}", "Use rate: 1, or an export of the model whose speed is a float.");

    public static readonly Wording SpeechRateAny = SpeechRate.Says(
        "The speech rate must be between 0.25 and 4", "Use a rate near 1, such as 0.9 or 1.2.");

    public static readonly Wording<string> EspeakMissing = Rules.Environment("espeak-missing", "espeak-ng is not installed")
        .Says<string>("The speech library {library} is not installed", "Install espeak-ng (Debian: apt install espeak-ng), or choose another voice engine.");

    public static readonly Wording FestivalMissing = Rules.Environment("festival-missing", "festival or its voices are not installed")
        .Says("festival has no voice here", "Install one (Debian: apt install festival festvox-us-slt-hts), or remove `engine`.");

    public static readonly Wording EspeakDataMissing = Rules.Environment("espeak-data-missing", "espeak-ng cannot find its speech data")
        .Says("espeak-ng cannot find its speech data", "Install espeak-ng-data (Debian: apt install espeak-ng).");

    public static readonly Wording<string> EspeakFailed = Rules.Environment("espeak-failed", "espeak-ng could not speak")
        .Says<string>("espeak-ng could not speak with the voice \"{voice}\"", "Try `espeak-ng --voices` and choose another voice.");

    public static readonly Wording CommandNotAllowed = Rules.Input("command-not-allowed", "the voice is a program, and --allow-commands is not given")
        .Says("The voice is a program, and a storyboard may not start programs without permission", "If you trust the storyboard, add --allow-commands; otherwise choose another voice engine.");

    public static readonly Wording<string, string> SpeechProgramMissing = Rules.Environment("speech-program-missing", "the voice's command cannot be started")
        .Says<string, string>("Cannot start the speech program {program}: {why}", "Install it, or correct the voice's command.");

    public static readonly Wording<string, int, string> SpeechFailed = Rules.Environment("speech-failed", "the voice's command failed")
        .Says<string, int, string>("The speech program {program} failed with exit code {code}{words}", "Run it by hand with the same text to see why.");

    public static readonly Wording<string, Seconds> SpeechTimeout = Rules.Environment("speech-timeout", "the voice's command took too long")
        .Says<string, Seconds>("The speech program {program} did not finish within {time}", "Run it by hand to see what it waits for.");

    public static readonly Wording<string> SpeechEmpty = Rules.Environment("speech-empty", "the voice's command produced no sound")
        .Says<string>("The speech program {program} produced no sound", "It must write a WAV file to {{out}}, or to its standard output.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
