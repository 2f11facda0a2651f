using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Core.Diagnostics;

/// <summary>The command line.</summary>
public static class CallRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, string> BadCall = Rules.Call("bad-call", "the command line has not the form of any call")
        .Says<string, string>("{message}", "{help}");

    public static readonly DiagnosticRule BadValue = Rules.Call("bad-value", "an option cannot have this value");

    public static readonly Wording<double, PixelSize> BadValueScale = BadValue.Says<double, PixelSize>(
        "--scale cannot be \"{scale}\"", "No even size near it keeps the proportions of {size}.");

    public static readonly Wording<string, string, string> BadValueOption = BadValue.Says<string, string, string>(
        "{option} cannot be \"{text}\"", "{remedy}");

    public static readonly Wording<string> BadName = Rules.Call("bad-name", "not a name for a file")
        .Says<string>("\"{name}\" is not a name for a file", "Write a name such as my-film.");

    public static readonly DiagnosticRule UnknownCommand = Rules.Call("unknown-command", "no command has this name");

    public static readonly Wording<string, string> UnknownCommandOther = UnknownCommand.Says<string, string>(
        "There is no command \"{command}\"", "{help}");

    public static readonly Wording<string, string> UnknownCommandFilm = UnknownCommand.Says<string, string>(
        "There is no command \"{command}\"", "Did you mean \"explainer render {file}\"?");

    public static readonly Wording<string, string> UnknownCommandNear = UnknownCommand.Says<string, string>(
        "There is no command \"{command}\"", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string> UnknownAction = Rules.Call("unknown-action", "the command cannot do this")
        .Says<string, string>("The cache cannot \"{action}\"", "{suggestion}");

    public static readonly DiagnosticRule UnknownOption = Rules.Call("unknown-option", "the command has no such option");

    public static readonly Wording<string, string, string> UnknownOptionNear = UnknownOption.Says<string, string, string>(
        "{command} has no option {option}", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string, string> UnknownOptionOther = UnknownOption.Says<string, string, string>(
        "{command} has no option {option}", "{help}");

    public static readonly Wording<string, string, string> UnexpectedWord = Rules.Call("unexpected-word", "a word too many")
        .Says<string, string, string>("{command} does not know what to do with \"{word}\"", "{help}");

    public static readonly Wording<string, string, string> UnknownLanguage = Rules.Call("unknown-language", "the storyboard is not written in this language")
        .Says<string, string, string>("{path} is not written in \"{language}\"", "{suggestion}");

    public static readonly DiagnosticRule UnknownFormat = Rules.Call("unknown-format", "the output's name does not say what kind of film or captions it is");

    public static readonly Wording<string, string, string> UnknownFormatFilm = UnknownFormat.Says<string, string, string>(
        "The name {path} does not say what kind of film it is", "End it in {endings} or /{frames}, or give --format.");

    public static readonly Wording<string, string> UnknownFormatFrames = UnknownFormat.Says<string, string>(
        "{path} does not name the frames as they are named", "Write FOLDER/{frames}: all frames, numbered with five digits, in a folder of their own; `explainer still` draws a single one.");

    public static readonly Wording<string, string> UnknownFormatPicture = UnknownFormat.Says<string, string>(
        "{path} is one picture, but a film has many", "Write FOLDER/{frames}: all frames, numbered with five digits, in a folder of their own; `explainer still` draws a single one.");

    public static readonly Wording<string> UnknownFormatCaptions = UnknownFormat.Says<string>(
        "The name {path} does not say what kind of captions it is", "End it in .srt or .vtt.");

    public static readonly Wording<string> OneLanguage = Rules.Call("one-language", "the command makes one language at a time")
        .Says<string>("\"explainer {command}\" makes one language at a time", "Name one with --lang TAG.");

    public static readonly Wording OneOutput = Rules.Call("one-output", "several languages for one output")
        .Says("The output takes one language, and --lang all means each", "Name one with --lang TAG, or a file with -o FILE.");

    public static readonly DiagnosticRule TwoFormats = Rules.Call("two-formats", "two options both want the output");

    public static readonly Wording TwoFormatsDiff = TwoFormats.Says(
        "--markdown and --json both want the output", "Choose one.");

    public static readonly Wording TwoFormatsStill = TwoFormats.Says(
        "--dump and -o - both want the output", "Write the picture to a file with -o FILE, or leave one of the two out.");

    public static readonly Wording<string> PictureIsPng = Rules.Call("picture-is-png", "pictures are written as PNG only")
        .Says<string>("{path}: pictures are written as PNG", "End the name in .png.");

    public static readonly Wording<string> SoundIsWav = Rules.Call("sound-is-wav", "sound is written as WAV only")
        .Says<string>("{path}: sound is written as WAV", "End the name in .wav.");

    public static readonly Wording<string> PlainIsWebVtt = Rules.Call("plain-is-webvtt", "an option of WebVTT for SRT")
        .Says<string>("--plain leaves the times of single words out of WebVTT, and {whatIs} SRT", "End the name in .vtt, or leave out --plain: SRT has no times of words.");

    public static readonly Wording InputIsFile = Rules.Call("input-is-file", "a storyboard is read from a file, not from the input")
        .Says("A storyboard is read from a file, and \"-\" names none", "Write it into a file and name that: includes, pictures and sounds are looked for beside it.");

    public static readonly Wording LimitWithoutPrune = Rules.Call("limit-without-prune", "a limit for the cache, which is not pruned")
        .Says("--limit says how much may stay when the cache is pruned, and this call does not prune it", "Write explainer cache prune --limit SIZE, or leave --limit out.");

    public static readonly Wording NothingToExplain = Rules.Call("nothing-to-explain", "there is no film in the cache to compare with")
        .Says("--explain compares with the last film in the cache, and this call makes none from it", "Leave out --no-cache and --shard, or --explain.");

    public static readonly Wording Interrupted = Rules.Input("interrupted", "the call was interrupted")
        .Says("Interrupted; nothing half-written was left", "Call it again.");

    public static readonly Wording<string, string, string> Defect = Rules.Input("defect", "the program is wrong")
        .Says<string, string, string>("unexpected {kind}: {words}", "This is a defect of the program: please report it with the storyboard, the output of `explainer doctor` and of a run with {variable}=1.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
