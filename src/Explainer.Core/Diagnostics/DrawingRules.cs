using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Drawings of named parts.</summary>
public static class DrawingRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BrokenDrawing = Rules.Input("broken-drawing", "an SVG file cannot be used as a drawing");

    public static readonly Wording<string, int, string> BrokenDrawingLine = BrokenDrawing.Says<string, int, string>(
        "Cannot read the drawing {file}, line {line}: {why}", "Fix the file, or export it again as plain SVG.");

    public static readonly Wording<string> BrokenDrawingKind = BrokenDrawing.Says<string>(
        "{file} is not an SVG file", "A Drawing needs an SVG file; use component: Image for other pictures.");

    public static readonly Wording<string, int, string> DrawingNotWhole = Rules.Warning("drawing-not-whole", "warning: part of a drawing's SVG file is not drawn")
        .Says<string, int, string>("Not drawn from {file}, line {line}: {what}", "Use shapes, paths, text, gradients, clip paths and masks in the file itself, or show the file with component: Image.");

    public static readonly Wording<string, string, string> UnknownPart = Rules.Input("unknown-part", "a drawing has no part of this name")
        .Says<string, string, string>("The drawing \"{drawing}\" has no part \"{part}\"", "{remedy}");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
