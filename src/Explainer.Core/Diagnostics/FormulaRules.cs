using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Formulas, which are written in TeX's notation.</summary>
public static class FormulaRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadFormula = Rules.Input("bad-formula", "a formula has a mistake in its TeX notation");

    public static readonly Wording<string, string> UnknownCommand = BadFormula.Says<string, string>(
        "\\{name} is not a command that formulas know", "{suggestion}");

    public static readonly Wording<string, string> UnknownEnvironment = BadFormula.Says<string, string>(
        "There is no environment \"{name}\"", "{suggestion}");

    public static readonly Wording<string> MissingArgument = BadFormula.Says<string>(
        "{command} has nothing to work on", "Write it in braces behind the command: {{x}}.");

    public static readonly Wording UnclosedBrace = BadFormula.Says(
        "This brace is never closed", "Write }} where the group ends, or \\{{ for a brace that is shown.");

    public static readonly Wording StrayBrace = BadFormula.Says(
        "This brace closes nothing", "Leave it out, or write \\}} for a brace that is shown.");

    public static readonly Wording<string> UnclosedBracket = BadFormula.Says<string>(
        "The bracket behind {command} is never closed", "Write ] where it ends.");

    public static readonly Wording<string> DoubleScript = BadFormula.Says<string>(
        "There are two {scripts} one after the other", "Put braces around what belongs together: {{x^a}}^b, or x^{{a^b}}.");

    public static readonly Wording MissingRight = BadFormula.Says(
        "\\left has no \\right", "Write \\right) where the part between the delimiters ends, or \\right. for no delimiter.");

    public static readonly Wording StrayRight = BadFormula.Says(
        "\\right has no \\left", "Write \\left( where the part between the delimiters begins, or \\left. for no delimiter.");

    public static readonly Wording<string> NotADelimiter = BadFormula.Says<string>(
        "There is no delimiter behind {command}", "Write one of ( ) [ ] \\{{ \\}} | \\| < > \\lfloor \\rfloor \\lceil \\rceil, or a full stop for none.");

    public static readonly Wording<string, string> MissingEnd = BadFormula.Says<string, string>(
        "\\begin{{{begun}}} has no \\end{{{name}}}", "Write it where the environment ends.");

    public static readonly Wording<string> StrayEnd = BadFormula.Says<string>(
        "\\end{{{name}}} ends nothing", "Write \\begin{{...}} before it, or leave it out.");

    public static readonly Wording StrayCell = BadFormula.Says(
        "Cells and rows stand only within an environment", "Write \\begin{{aligned}} ... \\end{{aligned}} around it, or \\& for an ampersand that is shown.");

    public static readonly Wording StrayDollar = BadFormula.Says(
        "A formula has no dollar signs around it", "Leave it out, or write \\$ for one that is shown.");

    public static readonly Wording<string> BadName = BadFormula.Says<string>(
        "\"{name}\" is not a name for a part", "Use letters, digits and hyphens, beginning with a letter.");

    public static readonly Wording<int> TooDeep = BadFormula.Says<int>(
        "The formula is nested more than {most} levels deep", "Write fewer braces within braces.");

    public static readonly Wording<int> TooLong = BadFormula.Says<int>(
        "The formula is longer than {most} characters", "Show it in several formulas.");

    public static readonly Wording Empty = BadFormula.Says(
        "The formula is empty", "Write it in TeX's notation, in single quotes: 'E = m c^2'.");

    public static readonly Wording<string, string, string> UnknownPart = BadFormula.Says<string, string, string>(
        "The formula of \"{element}\" has no part \"{part}\"", "{suggestion}");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
