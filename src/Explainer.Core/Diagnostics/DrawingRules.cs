using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Drawings of named parts.</summary>
public static class DrawingRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BrokenDrawing = Rules.Input("broken-drawing", "an SVG file cannot be drawn as a drawing of parts");

    public static readonly Wording<string, int, string> BrokenDrawingLine = BrokenDrawing.Says<string, int, string>(
        "The drawing {file} cannot be read: line {line}: {why}", "Mend the file, or save it anew as plain SVG.");

    public static readonly Wording<string> BrokenDrawingKind = BrokenDrawing.Says<string>(
        "{file} is no SVG file", "A Drawing takes an SVG file; show other pictures with component: Image.");

    public static readonly Wording<string, int, string> DrawingNotWhole = Rules.Warning("drawing-not-whole", "warning: something in the SVG file of a drawing is not drawn")
        .Says<string, int, string>("Of the drawing {file}, line {line}, is not drawn: {what}", "Draw it with shapes, paths, text, gradients and clip paths in the file itself, or show the file with component: Image.");

    public static readonly Wording<string, string, string> UnknownPart = Rules.Input("unknown-part", "a drawing has no part of this name")
        .Says<string, string, string>("The drawing \"{drawing}\" has no part \"{part}\"", "{remedy}");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
