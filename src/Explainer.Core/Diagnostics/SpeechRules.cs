using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>The engines that speak.</summary>
public static class SpeechRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule UnknownVoice = Rules.Input("unknown-voice", "the voice engine has no such voice, or does not speak the language");

    public static readonly Wording<string, string> UnknownVoiceVariant = UnknownVoice.Says<string, string>(
        "espeak-ng has no voice variant \"{variant}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceLanguage = UnknownVoice.Says<string, string>(
        "espeak-ng does not speak the language \"{language}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceNamed = UnknownVoice.Says<string, string>(
        "espeak-ng has no voice \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownVoiceFestival = UnknownVoice.Says<string, string>(
        "festival has no voice \"{name}\"", "{suggestion}");

    public static readonly Wording<string> UnknownVoiceEnglish = UnknownVoice.Says<string>(
        "festival speaks English here, and the narration is in \"{language}\"", "Leave `engine` out, or choose espeak.");

    public static readonly DiagnosticRule SpeechRate = Rules.Input("speech-rate", "the voice engine cannot speak so fast or so slowly");

    public static readonly Wording SpeechRateEspeak = SpeechRate.Says(
        "espeak-ng cannot speak at this rate", "Use a rate from 0.46 to 2.57.");

    public static readonly Wording SpeechRateAny = SpeechRate.Says(
        "the speech rate is outside 0.25 to 4", "Use a rate near 1, such as 0.9 or 1.2.");

    public static readonly Wording<string> EspeakMissing = Rules.Environment("espeak-missing", "espeak-ng is not installed")
        .Says<string>("the speech library {library} is not installed", "Install espeak-ng (Debian: apt install espeak-ng), or choose another voice engine.");

    public static readonly Wording FestivalMissing = Rules.Environment("festival-missing", "festival or its voices are not installed")
        .Says("festival has no voice here", "Install one (Debian: apt install festival festvox-us-slt-hts), or leave `engine` out.");

    public static readonly Wording EspeakDataMissing = Rules.Environment("espeak-data-missing", "espeak-ng finds no speech data")
        .Says("espeak-ng finds no speech data", "Install espeak-ng-data (Debian: apt install espeak-ng).");

    public static readonly Wording<string> EspeakFailed = Rules.Environment("espeak-failed", "espeak-ng could not speak")
        .Says<string>("espeak-ng could not speak with the voice \"{voice}\"", "Try `espeak-ng --voices` and choose another voice.");

    public static readonly Wording CommandNotAllowed = Rules.Input("command-not-allowed", "the storyboard names a program that speaks, and the call does not allow programs")
        .Says("The voice is a program, and no program that a storyboard names is started without leave", "If you trust the storyboard, call with --allow-commands; otherwise choose another voice engine.");

    public static readonly Wording<string, string> SpeechProgramMissing = Rules.Environment("speech-program-missing", "the voice's command cannot be started")
        .Says<string, string>("the speech program {program} cannot be started: {why}", "Install it, or correct the voice's command.");

    public static readonly Wording<string, int, string> SpeechFailed = Rules.Environment("speech-failed", "the voice's command ended with an error")
        .Says<string, int, string>("the speech program {program} ended with exit code {code}{words}", "Run it by hand with the same text.");

    public static readonly Wording<string, Seconds> SpeechTimeout = Rules.Environment("speech-timeout", "the voice's command took too long")
        .Says<string, Seconds>("the speech program {program} did not finish within {time}", "Give it more time, or run it by hand to see what it waits for.");

    public static readonly Wording<string> SpeechEmpty = Rules.Environment("speech-empty", "the voice's command wrote no sound")
        .Says<string>("the speech program {program} wrote no sound", "It must write a WAV file to {{out}}, or to its standard output.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
