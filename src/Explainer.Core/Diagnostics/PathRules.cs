using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Lines, and what moves along them.</summary>
public static class PathRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadPath = Rules.Input("bad-path", "a path is not written as SVG writes paths, or is given no line or two");

    public static readonly Wording<int, string> BadPathData = BadPath.Says<int, string>(
        "At column {column} of the path, {what}", "Write it as SVG does, such as M 0 0 L 100 50 or M 0 0 C 40 0 60 80 100 80.");

    public static readonly Wording BadPathNothing = BadPath.Says(
        "The path has no line", "Add points: [[x, y], [x, y]], d: with path data, or radius: for an arc.");

    public static readonly Wording BadPathTwice = BadPath.Says(
        "The path is given more than one line", "Keep one of points, d and radius.");

    public static readonly Wording BadPathPoint = BadPath.Says(
        "One point makes no line", "Add another [x, y].");

    public static readonly Wording<double> BadPathWidth = BadPath.Says<double>(
        "width is that of the box, and in {width} px there is no room for the path", "Write stroke-width: for how thick the line is.");

    public static readonly DiagnosticRule NoLine = Rules.Input("no-path", "an element is to move, or to be wiped, along one that is no line");

    public static readonly Wording<string, string> NoPathWipe = NoLine.Says<string, string>(
        "\"{element}\" is a {component}, which has no line for a pen to pass along", "Name a Path, a Shape, or a part of a Drawing.");

    public static readonly Wording<string, string> NoMask = Rules.Input("no-mask", "the mask of an element has no outline")
        .Says<string, string>("\"{element}\" is a {component}, which has no outline to be seen within", "Name a Shape, a closed Path, or a part of a Drawing.");

    public static readonly Wording<string, string> NoPath = NoLine
        .Says<string, string>("\"{element}\" is a {component}, which has no line to move along", "Name a Path, a Shape, or a part of a Drawing.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
