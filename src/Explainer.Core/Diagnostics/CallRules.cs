using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Core.Diagnostics;

/// <summary>The command line.</summary>
public static class CallRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, string> BadCall = Rules.Call("bad-call", "the command line is malformed")
        .Says<string, string>("{message}", "{help}");

    public static readonly DiagnosticRule BadValue = Rules.Call("bad-value", "the value of an option is not valid");

    public static readonly Wording<double, PixelSize> BadValueScale = BadValue.Says<double, PixelSize>(
        "--scale cannot be \"{scale}\"", "Choose another factor: no even size near it keeps the proportions of {size}.");

    public static readonly Wording<string, string, string> BadValueOption = BadValue.Says<string, string, string>(
        "{option} cannot be \"{text}\"", "{remedy}");

    public static readonly Wording<string> BadName = Rules.Call("bad-name", "not a valid file name")
        .Says<string>("\"{name}\" is not a valid file name", "Write a name such as my-film.");

    public static readonly DiagnosticRule UnknownCommand = Rules.Call("unknown-command", "no command has this name");

    public static readonly Wording<string, string> UnknownCommandOther = UnknownCommand.Says<string, string>(
        "There is no command \"{command}\"", "{help}");

    public static readonly Wording<string, string> UnknownCommandFilm = UnknownCommand.Says<string, string>(
        "There is no command \"{command}\"", "Did you mean \"explainer render {file}\"?");

    public static readonly Wording<string, string> UnknownCommandNear = UnknownCommand.Says<string, string>(
        "There is no command \"{command}\"", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string> UnknownAction = Rules.Call("unknown-action", "the command has no such action")
        .Says<string, string>("\"explainer cache\" has no action \"{action}\"", "{suggestion}");

    public static readonly DiagnosticRule UnknownOption = Rules.Call("unknown-option", "the command has no such option");

    public static readonly Wording<string, string, string> UnknownOptionNear = UnknownOption.Says<string, string, string>(
        "{command} has no option {option}", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string, string> UnknownOptionOther = UnknownOption.Says<string, string, string>(
        "{command} has no option {option}", "{help}");

    public static readonly Wording<string, string, string> UnexpectedWord = Rules.Call("unexpected-word", "an unexpected argument")
        .Says<string, string, string>("{command} does not expect \"{word}\"", "{help}");

    public static readonly DiagnosticRule UnknownLanguage = Rules.Call("unknown-language", "the storyboard does not have this language");

    public static readonly Wording<string, string, string> UnknownLanguageOfSeveral = UnknownLanguage.Says<string, string, string>(
        "{path} is not written in \"{language}\"", "{suggestion}");

    public static readonly Wording<string, string, string> UnknownLanguageOfOne = UnknownLanguage.Says<string, string, string>(
        "{path} is not written in \"{language}\"", "Leave out --lang: its only language is {only}.");

    public static readonly DiagnosticRule UnknownFormat = Rules.Call("unknown-format", "the format cannot be determined from the output's name");

    public static readonly Wording<string, string, string> UnknownFormatFilm = UnknownFormat.Says<string, string, string>(
        "The film's format cannot be determined from the name {path}", "Use a name that ends in {endings} or /{frames}, or add --format.");

    public static readonly Wording<string, string> UnknownFormatFrames = UnknownFormat.Says<string, string>(
        "{path} is not a valid pattern for numbered frames", "Use FOLDER/{frames} to write all frames into a folder, numbered with five digits; for a single frame use `explainer still`.");

    public static readonly Wording<string, string> UnknownFormatPicture = UnknownFormat.Says<string, string>(
        "{path} names a single picture, but a film has many frames", "Use FOLDER/{frames} to write all frames into a folder, numbered with five digits; for a single frame use `explainer still`.");

    public static readonly Wording<string> UnknownFormatCaptions = UnknownFormat.Says<string>(
        "The format of the captions cannot be determined from the name {path}", "Use a name that ends in .srt or .vtt.");

    public static readonly Wording<string> OneLanguage = Rules.Call("one-language", "the command handles one language at a time")
        .Says<string>("\"explainer {command}\" handles one language at a time", "Choose one with --lang TAG.");

    public static readonly Wording OneOutput = Rules.Call("one-output", "several languages for one output")
        .Says("--lang all cannot be written to standard output", "Choose one language with --lang TAG, or write to files with -o FILE.");

    public static readonly DiagnosticRule TwoFormats = Rules.Call("two-formats", "two options both write to standard output");

    public static readonly Wording TwoFormatsDiff = TwoFormats.Says(
        "--markdown and --json cannot be used together", "Choose one.");

    public static readonly Wording TwoFormatsStill = TwoFormats.Says(
        "--dump and -o - both write to standard output", "Write the picture to a file with -o FILE, or remove one of the two.");

    public static readonly Wording<string> PictureIsPng = Rules.Call("picture-is-png", "only PNG pictures can be written")
        .Says<string>("{path}: only PNG pictures can be written", "Use a name that ends in .png.");

    public static readonly Wording<string> SoundIsWav = Rules.Call("sound-is-wav", "only WAV sound can be written")
        .Says<string>("{path}: only WAV sound can be written", "Use a name that ends in .wav.");

    public static readonly Wording<string> PlainIsWebVtt = Rules.Call("plain-is-webvtt", "an option of WebVTT used with SRT")
        .Says<string>("--plain only affects WebVTT, and {whatIs} SRT", "Use a name that ends in .vtt, or remove --plain: SRT has no word times.");

    public static readonly Wording InputIsFile = Rules.Call("input-is-file", "a storyboard cannot be read from standard input")
        .Says("A storyboard cannot be read from standard input", "Save it to a file: includes, pictures and sounds are resolved relative to it.");

    public static readonly Wording LimitWithoutPrune = Rules.Call("limit-without-prune", "--limit without pruning the cache")
        .Says("--limit only applies when the cache is pruned", "Use `explainer cache prune --limit SIZE`, or remove --limit.");

    public static readonly Wording NothingToExplain = Rules.Call("nothing-to-explain", "there is no film in the cache to compare with")
        .Says("--explain compares with the film in the cache, and this call does not use the cache", "Remove --no-cache and --shard, or remove --explain.");

    public static readonly Wording Interrupted = Rules.Input("interrupted", "the command was interrupted")
        .Says("Interrupted; no partial files were left", "Run it again.");

    public static readonly Wording<string, string, string> Defect = Rules.Input("defect", "a bug in the program")
        .Says<string, string, string>("unexpected {kind}: {words}", "This is a bug in Explainer. Please report it with the storyboard, the output of `explainer doctor`, and the output of a run with {variable}=1.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
