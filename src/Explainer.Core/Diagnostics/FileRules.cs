using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>Storyboard files as they are read: encoding, sizes, includes, YAML as such.</summary>
public static class FileRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule FileMissing = Rules.Input("file-missing", "the file cannot be read");

    public static readonly Wording<string, string> FileMissingFolder = FileMissing.Says<string, string>(
        "The file {path} {obstacle}", "Name the YAML file, not its folder.");

    public static readonly Wording<string, string> FileMissingIrregular = FileMissing.Says<string, string>(
        "The file {path} {obstacle}", "Write the storyboard into a regular file and name that.");

    public static readonly Wording<string, string> FileMissingPath = FileMissing.Says<string, string>(
        "The file {path} {obstacle}", "Check the path.");

    public static readonly Wording<string> FileMissingUnreadable = FileMissing.Says<string>(
        "The file {path} cannot be read", "Check that it may be read.");

    public static readonly Wording<string> FileMissingNowhere = FileMissing.Says<string>(
        "The file {path} does not exist", "Check the path.");

    public static readonly Wording<string, string> FileMissingNoFolder = FileMissing.Says<string, string>(
        "The file {path} does not exist", "Check the path: there is no folder {folder}.");

    public static readonly Wording<string, string> FileMissingNear = FileMissing.Says<string, string>(
        "The file {path} does not exist", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string> FileMissingOwn = FileMissing.Says<string, string>(
        "The file {path} {obstacle}", "Name the storyboard's own file.");

    public static readonly DiagnosticRule IncludeMissing = Rules.Input("include-missing", "an included file cannot be read");

    public static readonly Wording<string, string> IncludeMissingFolder = IncludeMissing.Says<string, string>(
        "The file {path} {obstacle}", "Name the YAML file, not its folder.");

    public static readonly Wording<string, string> IncludeMissingIrregular = IncludeMissing.Says<string, string>(
        "The file {path} {obstacle}", "Write the storyboard into a regular file and name that.");

    public static readonly Wording<string, string> IncludeMissingPath = IncludeMissing.Says<string, string>(
        "The file {path} {obstacle}", "Check the path.");

    public static readonly Wording<string> IncludeMissingUnreadable = IncludeMissing.Says<string>(
        "The file {path} cannot be read", "Check that it may be read.");

    public static readonly Wording<string> IncludeKind = Rules.Input("include-kind", "an included file is no YAML file")
        .Says<string>("The included file {path} is no YAML file: its name, with links followed, does not end in .yaml or .yml", "Include storyboards only; data, pictures and sounds are named where they are used.");

    public static readonly DiagnosticRule FileOutside = Rules.Input("file-outside", "a file lies outside of the storyboard's folder, and the call does not allow it");

    public static readonly Wording<string> FileOutsideNamed = FileOutside.Says<string>(
        "The file {path} lies outside of the storyboard's folder", "Put it into that folder or below it; or, if you trust the storyboard, call with --allow-outside and the folder that it may read from.");

    public static readonly Wording<string> FileOutsideLink = FileOutside.Says<string>(
        "The file {path} is a link that leads outside of the storyboard's folder", "Put a copy in its place; or, if you trust the storyboard, call with --allow-outside and the folder that it leads to.");

    public static readonly Wording<string> FileOutsideStoryboard = FileOutside.Says<string>(
        "The storyboard {path} is a link that leads outside of its folder, or to no YAML file", "Name the file that it leads to; or, if you trust it, call with --allow-outside and the folder that it leads to.");

    public static readonly Wording<string, string> UnknownLibraryFile = Rules.Input("unknown-library-file", "the standard library has no such file")
        .Says<string, string>("The standard library has no file \"{path}\"", "{suggestion}");

    public static readonly Wording<string, string> IncludeCycle = Rules.Input("include-cycle", "a file includes itself")
        .Says<string, string>("{path} is being read already, so it would include itself", "Remove one of the includes: {chain}.");

    public static readonly DiagnosticRule Encoding = Rules.Input("encoding", "the file is not UTF-8");

    public static readonly Wording<string> EncodingForeign = Encoding.Says<string>(
        "The file is encoded as {name}", "Save it as UTF-8.");

    public static readonly Wording EncodingInvalid = Encoding.Says(
        "The file is not valid UTF-8", "Save it as UTF-8; a file from an old editor is often Latin-1 or GBK.");

    public static readonly Wording NullByte = Rules.Input("null-byte", "the file holds a null byte")
        .Says("The file holds a null byte", "Remove it; a storyboard is plain text.");

    public static readonly Wording FileTooLarge = Rules.Input("file-too-large", "the file is larger than 4 MiB")
        .Says("The file is larger than 4 MiB", "Split it and join the parts with include, or move long data elsewhere.");

    public static readonly Wording<int> TooManyNodes = Rules.Input("too-many-nodes", "the file and all that it includes hold more than 200 000 values")
        .Says<int>("The storyboard, with all that it includes, holds more than {most} values", "Make the storyboard smaller; one component with many items does the work of many elements.");

    public static readonly DiagnosticRule NestingTooDeep = Rules.Input("nesting-too-deep", "values are nested deeper than 64 levels, templates deeper than 16, or lines that join lines deeper than 64");

    public static readonly Wording<int> NestingTooDeepElements = NestingTooDeep.Says<int>(
        "Elements lie within one another more than {depth} levels deep", "A template may not use itself, nor may its children.");

    public static readonly Wording<int> NestingTooDeepLines = NestingTooDeep.Says<int>(
        "Lines join lines that join lines, more than {depth} deep", "Let this one begin and end at other elements.");

    public static readonly Wording<int> NestingTooDeepTemplates = NestingTooDeep.Says<int>(
        "Templates use one another more than {depth} levels deep", "A template may not use itself.");

    public static readonly Wording<int> NestingTooDeepValues = NestingTooDeep.Says<int>(
        "Nested deeper than {depth} levels", "Flatten it: give inner elements an id of their own or use a template.");

    public static readonly Wording<int> NestingTooDeepAliases = NestingTooDeep.Says<int>(
        "Nested deeper than {depth} levels through aliases", "Flatten it.");

    public static readonly Wording<string, int> DuplicateKey = Rules.Input("duplicate-key", "a key stands twice in one map")
        .Says<string, int>("The key \"{key}\" stands here twice", "Remove one of the two; the other is on line {line}.");

    public static readonly Wording<string> AnchorCycle = Rules.Input("anchor-cycle", "an alias stands inside of what it names")
        .Says<string>("The alias *{name} stands inside of what it names", "Remove the alias.");

    public static readonly Wording<string, string> UnknownAnchor = Rules.Input("unknown-anchor", "an alias names nothing")
        .Says<string, string>("There is no anchor &{name} above", "{suggestion} A text that starts with * needs quotes.");

    public static readonly Wording<int> AliasExpansion = Rules.Input("alias-expansion", "aliases stand for too many values")
        .Says<int>("The aliases of this file stand for more than {most} values", "Make the storyboard smaller; one component with many items does the work of many elements.");

    public static readonly Wording TagNotAllowed = Rules.Input("tag-not-allowed", "a YAML tag is used")
        .Says("YAML tags are not used in storyboards", "Remove the tag; a text that starts with ! needs quotes.");

    public static readonly DiagnosticRule TextTooLong = Rules.Input("text-too-long", "a text of more than 20 000 characters");

    public static readonly Wording<int> TextTooLongFilled = TextTooLong.Says<int>(
        "With its arguments this text is longer than {most} characters", "Shorten it.");

    public static readonly Wording<int, int> TextTooLongWritten = TextTooLong.Says<int, int>(
        "A text of {length} characters; at most {most} are taken", "Shorten it; a film is not read like a page.");

    public static readonly Wording<int> TooManyMistakes = Rules.Input("too-many-mistakes", "more than 500 mistakes; the rest is not shown")
        .Says<int>("There are more than {most} mistakes; the rest is not shown", "Mend the first ones and check again.");

    public static readonly Wording<string, Seconds> CheckTooLong = Rules.Input("check-too-long", "a storyboard could not be checked within the time that a check may take")
        .Says<string, Seconds>("Checking {path} takes longer than {limit}", "Make the storyboard smaller, or give the check more time with --time-limit.");

    public static readonly Wording StoryboardMistakes = Rules.Input("storyboard-mistakes", "a film was asked for, and its storyboard has mistakes")
        .Says("The storyboard has mistakes; nothing was made", "Mend what the diagnostics before say.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
