using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Code that is shown.</summary>
public static class CodeRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadCode = Rules.Input("bad-code", "code that is shown is too long, or an action names lines or a text that it does not have");

    public static readonly Wording Empty = BadCode.Says(
        "There is no code", "Write it on the lines below code: |, indented.");

    public static readonly Wording<int, int> TooManyLines = BadCode.Says<int, int>(
        "The code has {count} lines, more than {most}", "Show the part that is spoken of.");

    public static readonly Wording<int, int, int> LineTooLong = BadCode.Says<int, int, int>(
        "Line {line} of the code has {count} characters, more than {most}", "Break it.");

    public static readonly Wording<int, string, int> NoSuchLine = BadCode.Says<int, string, int>(
        "There is no line {line} in \"{element}\"", "Its lines are 1 to {last}.");

    public static readonly Wording<int, int> LinesReversed = BadCode.Says<int, int>(
        "Line {to} stands before line {from}", "Write the first line as from and the last as to.");

    public static readonly Wording<string, int, string> NoSuchText = BadCode.Says<string, int, string>(
        "\"{text}\" does not stand in line {line}, which is: {code}", "Write it as it stands there, or leave text out to mark the whole line.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
