using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Code that is shown.</summary>
public static class CodeRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadCode = Rules.Input("bad-code", "code is too long, or an action refers to lines or text that it does not contain");

    public static readonly Wording Empty = BadCode.Says(
        "The code is empty", "Write it below code: |, indented.");

    public static readonly Wording<int, int> TooManyLines = BadCode.Says<int, int>(
        "The code has {count} lines; the limit is {most}", "Show only the part you talk about.");

    public static readonly Wording<int, int, int> LineTooLong = BadCode.Says<int, int, int>(
        "Line {line} of the code has {count} characters; the limit is {most}", "Break it into shorter lines.");

    public static readonly Wording<int, string, int> NoSuchLine = BadCode.Says<int, string, int>(
        "Line {line} does not exist in \"{element}\"", "Its lines are 1 to {last}.");

    public static readonly Wording<int, int> LinesReversed = BadCode.Says<int, int>(
        "Line {to} comes before line {from}", "Put the first line in from: and the last in to:.");

    public static readonly Wording<string, int, string> NoSuchText = BadCode.Says<string, int, string>(
        "\"{text}\" does not occur in line {line}, which reads: {code}", "Copy the text exactly, or remove text: to mark the whole line.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
