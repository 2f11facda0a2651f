using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>YAML that cannot be read, in the author's words.</summary>
public static class SyntaxRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule YamlSyntax = Rules.Input("yaml-syntax", "the YAML cannot be read: a tab, an unclosed quote or bracket, a missing colon");

    public static readonly Wording<string> YamlSyntaxBrace = YamlSyntax.Says<string>(
        "A text that starts with a brace needs quotes; without them YAML reads a map", "Write {quoted}.");

    public static readonly Wording<string> YamlSyntaxDecimal = YamlSyntax.Says<string>(
        "This number is cut at its comma; decimals need a point", "Write {number}.");

    public static readonly Wording<string> YamlSyntaxParentheses = YamlSyntax.Says<string>(
        "A list needs square brackets, not parentheses", "Write [{list}].");

    public static readonly Wording<string> YamlSyntaxCurlyQuotes = YamlSyntax.Says<string>(
        "YAML does not recognise curly quotes, so this text is cut at its comma", "Use straight quotes: {quoted}.");

    public static readonly Wording<string> YamlSyntaxCutText = YamlSyntax.Says<string>(
        "Inside braces a comma ends a value, so this text is cut into pieces", "Put it in quotes: {quoted}.");

    public static readonly Wording YamlSyntaxSecondDocument = YamlSyntax.Says(
        "A second document starts here", "Keep one storyboard per file; remove the line ---.");

    public static readonly Wording YamlSyntaxEscape = YamlSyntax.Says(
        "Unknown escape sequence in double quotes", "Use single quotes, or write \\\\ for a backslash.");

    public static readonly Wording YamlSyntaxMultiLine = YamlSyntax.Says(
        "The quoted text continues on the next line, which is not indented", "Close the quote on this line, or indent the next one.");

    public static readonly Wording YamlSyntaxTab = YamlSyntax.Says(
        "A tab is used for indentation", "Indent with spaces; YAML does not allow tabs.");

    public static readonly Wording<string> YamlSyntaxFirstCharacter = YamlSyntax.Says<string>(
        "A value cannot start with {character}", "Put the value in quotes.");

    public static readonly Wording<char, char, string, char> YamlSyntaxOtherBracket = YamlSyntax.Says<char, char, string, char>(
        "The bracket {opening} is not closed before the {found} on {place}", "Add {closing} before it.");

    public static readonly Wording YamlSyntaxColonInBrackets = YamlSyntax.Says(
        "Unexpected second colon in this value", "Put the value in quotes.");

    public static readonly Wording YamlSyntaxComma = YamlSyntax.Says(
        "Missing comma, or the value before needs quotes", "Separate the parts with commas, and quote a text that contains , : [ ] {{ or }}.");

    public static readonly Wording<char> YamlSyntaxHash = YamlSyntax.Says<char>(
        "A # starts a comment, so the bracket {opening} is not closed", "Put a colour in quotes: \"#00d9ff\".");

    public static readonly Wording<char> YamlSyntaxClosing = YamlSyntax.Says<char>(
        "Unmatched closing bracket {bracket}", "Remove it, or open it earlier.");

    public static readonly Wording YamlSyntaxEnd = YamlSyntax.Says(
        "Unexpected end of the file", "Look for a bracket or quote that is never closed.");

    public static readonly Wording YamlSyntaxOther = YamlSyntax.Says(
        "This is not valid YAML", "Check the indentation, quotes and brackets around here.");

    public static readonly Wording<char> YamlSyntaxOpenQuote = YamlSyntax.Says<char>(
        "The quote {quote} is never closed", "Close it on this line.");

    public static readonly Wording<char, int> YamlSyntaxLateQuote = YamlSyntax.Says<char, int>(
        "The quote {quote} is only closed on line {line}, before other text", "Close it on this line.");

    public static readonly Wording YamlSyntaxDoubleQuote = YamlSyntax.Says(
        "Unexpected text after the closing quote", "Write \\\" for a quote inside the text, or put single quotes around it.");

    public static readonly Wording YamlSyntaxSingleQuote = YamlSyntax.Says(
        "Unexpected text after the closing quote", "Write '' for an apostrophe inside the text, or put double quotes around it.");

    public static readonly Wording<char, char> YamlSyntaxOpenBracket = YamlSyntax.Says<char, char>(
        "The bracket {opening} is never closed, or a comma is missing after it", "Add {closing}, and a comma between its parts.");

    public static readonly Wording YamlSyntaxSecondColon = YamlSyntax.Says(
        "Unexpected second colon on this line", "Put the value in quotes, or its keys in braces: {{ at: 1s, show: x }}.");

    public static readonly Wording YamlSyntaxDeeper = YamlSyntax.Says(
        "This key is indented deeper than the keys it belongs to, or the line above lacks a colon", "Align it with the keys around it, or add the colon.");

    public static readonly Wording YamlSyntaxColumn = YamlSyntax.Says(
        "This line does not start in the same column as the keys above it", "Align it with the keys it belongs to.");

    public static readonly Wording<string> YamlSyntaxBracketText = YamlSyntax.Says<string>(
        "A text that starts with a bracket needs quotes", "Write {quoted}.");

    public static readonly Wording YamlSyntaxNoKey = YamlSyntax.Says(
        "Expected a key here", "Check the indentation of this line, and the quotes and brackets on it and above it.");

    public static readonly Wording<string, string> YamlSyntaxKeyWithoutColon = YamlSyntax.Says<string, string>(
        "There is no colon after {key}", "Write `{written}`.");

    public static readonly Wording<string, string> YamlSyntaxKeyWithoutSpace = YamlSyntax.Says<string, string>(
        "There is no space after the colon of {key}", "Write `{written}`.");

    public static readonly Wording YamlSyntaxNoColon = YamlSyntax.Says(
        "This line has no colon", "Write key: value, or indent it further if it belongs to the key above.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
