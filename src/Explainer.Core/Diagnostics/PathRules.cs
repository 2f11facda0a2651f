using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Lines, and what moves along them.</summary>
public static class PathRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadPath = Rules.Input("bad-path", "a path has invalid SVG path data, no line, or more than one");

    public static readonly Wording<int, string> BadPathData = BadPath.Says<int, string>(
        "Column {column} of the path: {what}", "Use SVG path data, such as M 0 0 L 100 50 or M 0 0 C 40 0 60 80 100 80.");

    public static readonly Wording BadPathNothing = BadPath.Says(
        "The path has no line", "Add points: [[x, y], [x, y]], d: with path data, or radius: for an arc.");

    public static readonly Wording BadPathTwice = BadPath.Says(
        "The path has more than one line", "Keep one of points, d and radius.");

    public static readonly Wording BadPathPoint = BadPath.Says(
        "A line needs at least two points", "Add another [x, y].");

    public static readonly Wording<double> BadPathWidth = BadPath.Says<double>(
        "width is the width of the box, and {width} px is too narrow for the path", "Use stroke-width: for the thickness of the line.");

    public static readonly DiagnosticRule NoLine = Rules.Input("no-path", "an element is moved or wiped along something that is not a line");

    public static readonly Wording<string, string> NoPathWipe = NoLine.Says<string, string>(
        "\"{element}\" is a {component}, which has no line for a pen to follow", "Use a Path, a Shape, or a part of a Drawing.");

    public static readonly Wording<string, string> NoMask = Rules.Input("no-mask", "the mask of an element has no outline")
        .Says<string, string>("\"{element}\" is a {component}, which has no outline to serve as a mask", "Use a Shape, a closed Path, or a part of a Drawing.");

    public static readonly Wording<string, string> NoPath = NoLine
        .Says<string, string>("\"{element}\" is a {component}, which has no line to move along", "Use a Path, a Shape, or a part of a Drawing.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
