using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Formulas;

/// <summary>One glyph or line of a formula that is set.</summary>
/// <param name="Outline">Its outline in units of its size, y downwards.</param>
/// <param name="Position">Where its origin stands, in em of the formula; y downwards from the baseline.</param>
/// <param name="Size">Its size, a share of the formula's.</param>
/// <param name="Part">The name of the innermost part that it belongs to, or null.</param>
/// <param name="Color">The colour that the formula gives it: a role of the theme or #rrggbb; null for the formula's.</param>
public readonly record struct FormulaItem(PathShape Outline, Point Position, double Size, string? Part, string? Color)
{
    /// <summary>The area that it covers, in em of the formula.</summary>
    public Rect Bounds => new(
        Position.X + (Outline.Bounds.X * Size), Position.Y + (Outline.Bounds.Y * Size), Outline.Bounds.Width * Size, Outline.Bounds.Height * Size);
}
