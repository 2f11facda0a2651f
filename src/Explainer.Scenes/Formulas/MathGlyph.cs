using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Formulas;

/// <summary>A glyph of a typeface for mathematics, in em.</summary>
/// <param name="Id">Its number in the typeface; of one made of pieces, that of the usual glyph.</param>
/// <param name="Outline">Its outline, y downwards from the baseline.</param>
/// <param name="Advance">Its width.</param>
/// <param name="ItalicCorrection">How far its top leans over its width.</param>
/// <param name="TopAccent">Where an accent stands above it, from its left.</param>
public sealed record MathGlyph(uint Id, PathShape Outline, double Advance, double ItalicCorrection, double TopAccent)
{
    /// <summary>How far it reaches above the baseline.</summary>
    public double Height => Ink.IsEmpty ? 0 : -Ink.Y;

    /// <summary>How far it reaches below the baseline; negative when it stands above.</summary>
    public double Depth => Ink.IsEmpty ? 0 : Ink.Bottom;

    private Rect Ink => Outline.Bounds;
}
