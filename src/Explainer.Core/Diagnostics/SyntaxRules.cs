using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>YAML that cannot be read, in the author's words.</summary>
public static class SyntaxRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule YamlSyntax = Rules.Input("yaml-syntax", "the YAML cannot be read: a tab, an unclosed quote or bracket, a missing colon");

    public static readonly Wording<string> YamlSyntaxBrace = YamlSyntax.Says<string>(
        "A text that starts with a brace needs quotes, or YAML reads a map", "Write \"{text}\".");

    public static readonly Wording<string> YamlSyntaxDecimal = YamlSyntax.Says<string>(
        "A comma ends this number, for decimals stand behind a point", "Write {number}.");

    public static readonly Wording<string> YamlSyntaxParentheses = YamlSyntax.Says<string>(
        "A list stands in square brackets, not in parentheses", "Write [{list}].");

    public static readonly Wording<string> YamlSyntaxCurlyQuotes = YamlSyntax.Says<string>(
        "Curly quotes are letters to YAML, so this text is cut at its comma", "Use straight quotes: \"{text}\".");

    public static readonly Wording<string> YamlSyntaxCutText = YamlSyntax.Says<string>(
        "In braces a comma ends a value, so this one is cut into pieces", "Put it in quotes: \"{text}\".");

    public static readonly Wording YamlSyntaxSecondDocument = YamlSyntax.Says(
        "A second document starts here", "Keep one storyboard per file; remove the line ---.");

    public static readonly Wording YamlSyntaxEscape = YamlSyntax.Says(
        "A backslash in double quotes starts an escape that does not exist", "Use single quotes, or write \\\\ for a backslash.");

    public static readonly Wording YamlSyntaxMultiLine = YamlSyntax.Says(
        "The text in quotes goes on in the next line, which is not indented", "Close the quote on this line, or indent what belongs to it.");

    public static readonly Wording YamlSyntaxTab = YamlSyntax.Says(
        "A tab is used for indentation", "Indent with spaces; YAML takes no tabs.");

    public static readonly Wording<string> YamlSyntaxFirstCharacter = YamlSyntax.Says<string>(
        "A value may not start with {character}", "Put the value in quotes.");

    public static readonly Wording<char, char, string, char> YamlSyntaxOtherBracket = YamlSyntax.Says<char, char, string, char>(
        "The bracket {opening} is not closed before the {found} on {place}", "Add {closing} before it.");

    public static readonly Wording YamlSyntaxColonInBrackets = YamlSyntax.Says(
        "A second colon makes this value unreadable", "Put the value in quotes.");

    public static readonly Wording YamlSyntaxComma = YamlSyntax.Says(
        "A comma is missing here, or the value before needs quotes", "Put a comma between the parts, and quotes around a text with , : [ ] {{ or }}.");

    public static readonly Wording<char> YamlSyntaxHash = YamlSyntax.Says<char>(
        "A # starts a comment, so the bracket {opening} is not closed", "Put a colour in quotes: \"#00d9ff\".");

    public static readonly Wording<char> YamlSyntaxClosing = YamlSyntax.Says<char>(
        "The bracket {bracket} closes nothing", "Remove it, or open it earlier.");

    public static readonly Wording YamlSyntaxEnd = YamlSyntax.Says(
        "The file ends in the middle of something", "Look for a bracket or quote that is never closed.");

    public static readonly Wording YamlSyntaxOther = YamlSyntax.Says(
        "YAML cannot be read here", "Check indentation, quotes and brackets around this place.");

    public static readonly Wording<char> YamlSyntaxOpenQuote = YamlSyntax.Says<char>(
        "The quote {quote} is never closed", "Close it on this line.");

    public static readonly Wording<char, int> YamlSyntaxLateQuote = YamlSyntax.Says<char, int>(
        "The quote {quote} is closed only on line {line}, in front of other text", "Close it on this line.");

    public static readonly Wording YamlSyntaxDoubleQuote = YamlSyntax.Says(
        "The text in quotes ends here, but goes on behind it", "Write \\\" for a quote within the text, or put single quotes around it.");

    public static readonly Wording YamlSyntaxSingleQuote = YamlSyntax.Says(
        "The text in quotes ends here, but goes on behind it", "Write '' for an apostrophe within the text, or put double quotes around it.");

    public static readonly Wording<char, char> YamlSyntaxOpenBracket = YamlSyntax.Says<char, char>(
        "The bracket {opening} is never closed, or a comma is missing behind it", "Add {closing}, and a comma between its parts.");

    public static readonly Wording YamlSyntaxSecondColon = YamlSyntax.Says(
        "A second colon on this line makes it unreadable", "Put the value in quotes, or its keys in braces: {{ at: 1s, show: x }}.");

    public static readonly Wording YamlSyntaxDeeper = YamlSyntax.Says(
        "This key is indented deeper than the keys it belongs to, or the line above lacks a colon", "Start it in the same column as the keys around it.");

    public static readonly Wording YamlSyntaxColumn = YamlSyntax.Says(
        "This line starts in another column than the keys above it", "Start it in the same column as the keys that it belongs to.");

    public static readonly Wording<string> YamlSyntaxBracketText = YamlSyntax.Says<string>(
        "A text that starts with a bracket needs quotes", "Write \"{text}\".");

    public static readonly Wording YamlSyntaxNoKey = YamlSyntax.Says(
        "Something else than a key stands here", "Check the indentation of this line, and quotes and brackets on it and above.");

    public static readonly Wording YamlSyntaxNoColon = YamlSyntax.Says(
        "This line has no colon", "Write key: value; the value of a key above needs more indentation.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
