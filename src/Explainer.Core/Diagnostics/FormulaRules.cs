using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Formulas, which are written in TeX's notation.</summary>
public static class FormulaRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadFormula = Rules.Input("bad-formula", "the TeX notation of a formula is not valid");

    public static readonly Wording<string, string> UnknownCommand = BadFormula.Says<string, string>(
        "Formulas do not support the command \\{name}", "{suggestion}");

    public static readonly Wording<string, string> UnknownEnvironment = BadFormula.Says<string, string>(
        "Unknown environment \"{name}\"", "{suggestion}");

    public static readonly Wording<string> MissingArgument = BadFormula.Says<string>(
        "{command} needs an argument", "Put the argument in braces after the command: {{x}}.");

    public static readonly Wording UnclosedBrace = BadFormula.Says(
        "This brace is never closed", "Add the missing }}, or write \\{{ for a literal brace.");

    public static readonly Wording StrayBrace = BadFormula.Says(
        "Unmatched closing brace", "Remove it, or write \\}} for a literal brace.");

    public static readonly Wording<string> UnclosedBracket = BadFormula.Says<string>(
        "The bracket after {command} is never closed", "Add the missing ].");

    public static readonly Wording<string> DoubleScript = BadFormula.Says<string>(
        "Two {scripts} in a row", "Group them with braces: {{x^a}}^b or x^{{a^b}}.");

    public static readonly Wording MissingRight = BadFormula.Says(
        "\\left has no \\right", "Add \\right) at the end of that part, or \\right. for no delimiter.");

    public static readonly Wording StrayRight = BadFormula.Says(
        "\\right has no \\left", "Add \\left( at the start of that part, or \\left. for no delimiter.");

    public static readonly Wording<string> NotADelimiter = BadFormula.Says<string>(
        "Expected a delimiter after {command}", "Use one of ( ) [ ] \\{{ \\}} | \\| < > \\lfloor \\rfloor \\lceil \\rceil, or a period for none.");

    public static readonly Wording<string, string> MissingEnd = BadFormula.Says<string, string>(
        "\\begin{{{begun}}} has no \\end{{{name}}}", "Add it at the end of the environment.");

    public static readonly Wording<string> StrayEnd = BadFormula.Says<string>(
        "\\end{{{name}}} has no \\begin", "Add \\begin{{...}} before it, or remove it.");

    public static readonly Wording StrayCell = BadFormula.Says(
        "& and \\\\ are only allowed inside an environment", "Wrap it in \\begin{{aligned}} ... \\end{{aligned}}, or write \\& for a literal ampersand.");

    public static readonly Wording StrayDollar = BadFormula.Says(
        "A formula does not need dollar signs", "Remove it, or write \\$ for a literal dollar sign.");

    public static readonly Wording<string> BadName = BadFormula.Says<string>(
        "\"{name}\" is not a valid part name", "Use letters, digits and hyphens, starting with a letter.");

    public static readonly Wording<int> TooDeep = BadFormula.Says<int>(
        "The formula is nested more than {most} levels deep", "Simplify the nested braces.");

    public static readonly Wording<int> TooLong = BadFormula.Says<int>(
        "The formula is longer than {most} characters", "Split it into several formulas.");

    public static readonly Wording Empty = BadFormula.Says(
        "The formula is empty", "Write it in TeX notation, in single quotes: 'E = m c^2'.");

    public static readonly Wording<string, string, string> UnknownPart = BadFormula.Says<string, string, string>(
        "The formula of \"{element}\" has no part \"{part}\"", "{suggestion}");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
