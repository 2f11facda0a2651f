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
        "The file {path} {obstacle}", "Save the storyboard as a regular file.");

    public static readonly Wording<string> FileMissingEmpty = FileMissing.Says<string>(
        "The file {path} is empty", "Write a storyboard in it; `explainer new` writes one to start from.");

    public static readonly Wording<string, string> FileMissingPath = FileMissing.Says<string, string>(
        "The file {path} {obstacle}", "Check the path.");

    public static readonly Wording<string> FileMissingUnreadable = FileMissing.Says<string>(
        "The file {path} cannot be read", "Check its permissions.");

    public static readonly Wording<string> FileMissingNowhere = FileMissing.Says<string>(
        "The file {path} does not exist", "Check the path.");

    public static readonly Wording<string, string> FileMissingNoFolder = FileMissing.Says<string, string>(
        "The file {path} does not exist", "Check the path: the folder {folder} does not exist.");

    public static readonly Wording<string, string> FileMissingNear = FileMissing.Says<string, string>(
        "The file {path} does not exist", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string> FileMissingOwn = FileMissing.Says<string, string>(
        "The file {path} {obstacle}", "Use the path of the storyboard itself.");

    public static readonly DiagnosticRule IncludeMissing = Rules.Input("include-missing", "an included file cannot be read");

    public static readonly Wording<string, string> IncludeMissingFolder = IncludeMissing.Says<string, string>(
        "The file {path} {obstacle}", "Name the YAML file, not its folder.");

    public static readonly Wording<string, string> IncludeMissingIrregular = IncludeMissing.Says<string, string>(
        "The file {path} {obstacle}", "Save the storyboard as a regular file.");

    public static readonly Wording<string> IncludeMissingEmpty = IncludeMissing.Says<string>(
        "The file {path} is empty", "Write in it what it should share, or remove it from include:.");

    public static readonly Wording<string, string> IncludeMissingPath = IncludeMissing.Says<string, string>(
        "The file {path} {obstacle}", "Check the path.");

    public static readonly Wording<string> IncludeMissingUnreadable = IncludeMissing.Says<string>(
        "The file {path} cannot be read", "Check its permissions.");

    public static readonly Wording<string> IncludeKind = Rules.Input("include-kind", "an included file is not a YAML file")
        .Says<string>("The included file {path} is not a YAML file: its name, after following links, does not end in .yaml or .yml", "Include only storyboards; refer to data, pictures and sounds where they are used.");

    public static readonly DiagnosticRule FileOutside = Rules.Input("file-outside", "a file is outside the storyboard's folder, and --allow-outside does not permit it");

    public static readonly Wording<string> FileOutsideNamed = FileOutside.Says<string>(
        "The file {path} is outside the storyboard's folder", "Move it into that folder or below it; or, if you trust the storyboard, add --allow-outside with the folder it may read from.");

    public static readonly Wording<string> FileOutsideLink = FileOutside.Says<string>(
        "The file {path} is a link to somewhere outside the storyboard's folder", "Replace it with a copy; or, if you trust the storyboard, add --allow-outside with the folder it links to.");

    public static readonly Wording<string> FileOutsideStoryboard = FileOutside.Says<string>(
        "The storyboard {path} is a link to somewhere outside its folder, or to a file that is not YAML", "Use the path of the file it links to; or, if you trust it, add --allow-outside with that folder.");

    public static readonly Wording<string, string> UnknownLibraryFile = Rules.Input("unknown-library-file", "the standard library has no such file")
        .Says<string, string>("The standard library has no file \"{path}\"", "{suggestion}");

    public static readonly Wording<string, string> IncludeCycle = Rules.Input("include-cycle", "a file includes itself")
        .Says<string, string>("{path} includes itself", "Remove one of the includes: {chain}.");

    public static readonly DiagnosticRule Encoding = Rules.Input("encoding", "the file is not UTF-8");

    public static readonly Wording<string> EncodingForeign = Encoding.Says<string>(
        "The file is encoded as {name}", "Save it as UTF-8.");

    public static readonly Wording EncodingInvalid = Encoding.Says(
        "The file is not valid UTF-8", "Save it as UTF-8; a file from an old editor is often Latin-1 or GBK.");

    public static readonly Wording NullByte = Rules.Input("null-byte", "the file contains a null byte")
        .Says("The file contains a null byte", "Remove it; a storyboard is plain text.");

    public static readonly Wording FileTooLarge = Rules.Input("file-too-large", "the file is larger than 4 MiB")
        .Says("The file is larger than 4 MiB", "Split it and use include, or shorten long data.");

    public static readonly Wording<int> TooManyNodes = Rules.Input("too-many-nodes", "the file and everything it includes contain more than 200 000 values")
        .Says<int>("The storyboard and everything it includes contain more than {most} values", "Make the storyboard smaller; one component with many items can replace many elements.");

    public static readonly DiagnosticRule NestingTooDeep = Rules.Input("nesting-too-deep", "values are nested deeper than 64 levels, templates deeper than 16, or connected lines deeper than 64");

    public static readonly Wording<int> NestingTooDeepElements = NestingTooDeep.Says<int>(
        "Elements are nested more than {depth} levels deep", "Neither a template nor its children may use that template.");

    public static readonly Wording<int> NestingTooDeepLines = NestingTooDeep.Says<int>(
        "Lines connect to other lines more than {depth} levels deep", "Attach this one to elements that are not lines.");

    public static readonly Wording<int> NestingTooDeepTemplates = NestingTooDeep.Says<int>(
        "Templates are nested more than {depth} levels deep", "A template may not use itself.");

    public static readonly Wording<int> NestingTooDeepValues = NestingTooDeep.Says<int>(
        "Values are nested more than {depth} levels deep", "Flatten them: give inner elements their own ids, or use a template.");

    public static readonly Wording<int> NestingTooDeepAliases = NestingTooDeep.Says<int>(
        "Aliases nest values more than {depth} levels deep", "Flatten them.");

    public static readonly Wording<string, int> DuplicateKey = Rules.Input("duplicate-key", "a map contains a key twice")
        .Says<string, int>("Duplicate key \"{key}\"", "Remove one of the two; the other is on line {line}.");

    public static readonly Wording<string> AnchorCycle = Rules.Input("anchor-cycle", "an alias refers to a value that contains it")
        .Says<string>("The alias *{name} refers to a value that contains it", "Remove the alias.");

    public static readonly Wording<string, string> UnknownAnchor = Rules.Input("unknown-anchor", "an alias without an anchor")
        .Says<string, string>("There is no anchor &{name} above", "{suggestion} A text that starts with * needs quotes.");

    public static readonly Wording<int> AliasExpansion = Rules.Input("alias-expansion", "aliases expand to too many values")
        .Says<int>("The aliases in this file expand to more than {most} values", "Make the storyboard smaller; one component with many items can replace many elements.");

    public static readonly Wording TagNotAllowed = Rules.Input("tag-not-allowed", "a YAML tag is used")
        .Says("YAML tags are not allowed in storyboards", "Remove the tag; a text that starts with ! needs quotes.");

    public static readonly DiagnosticRule TextTooLong = Rules.Input("text-too-long", "a text of more than 20 000 characters");

    public static readonly Wording<int> TextTooLongFilled = TextTooLong.Says<int>(
        "With its arguments filled in, this text is longer than {most} characters", "Shorten it.");

    public static readonly Wording<int, int> TextTooLongWritten = TextTooLong.Says<int, int>(
        "The text has {length} characters; the limit is {most}", "Shorten it; nobody reads that much in a film.");

    public static readonly Wording<int> TooManyMistakes = Rules.Input("too-many-mistakes", "more than 500 errors; the rest are not shown")
        .Says<int>("There are more than {most} errors; the rest are not shown", "Fix the first ones and check again.");

    public static readonly Wording<string, Seconds> CheckTooLong = Rules.Input("check-too-long", "checking a storyboard took longer than the time limit")
        .Says<string, Seconds>("Checking {path} took longer than {limit}", "Make the storyboard smaller, or raise the limit with --time-limit.");

    public static readonly Wording StoryboardMistakes = Rules.Input("storyboard-mistakes", "a film cannot be made because its storyboard has errors")
        .Says("The storyboard has errors; nothing was written", "Fix the errors above.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
