using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Scenes.Formulas;

/// <summary>A formula that is set, in em of its size. Its origin is the left end of its baseline.</summary>
/// <param name="Items">Its glyphs and lines in reading order.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How far it reaches above the baseline.</param>
/// <param name="Depth">How far it reaches below the baseline.</param>
public sealed record FormulaBlock(ImmutableArray<FormulaItem> Items, double Width, double Height, double Depth)
{
    /// <summary>The room that it takes, in px.</summary>
    /// <param name="size">Its size in px.</param>
    public Size SizeAt(double size) => new(Width * size, (Height + Depth) * size);

    /// <summary>The glyphs of items, of one colour, at a place.</summary>
    /// <param name="items">The items.</param>
    /// <param name="origin">Where the left end of the baseline stands, in px.</param>
    /// <param name="size">The formula's size in px.</param>
    public static GlyphRunShape RunOf(IEnumerable<FormulaItem> items, Point origin, double size) => new(items.Select(i => new PositionedGlyph(
        i.Outline, new Point(origin.X + (i.Position.X * size), origin.Y + (i.Position.Y * size)), i.Size * size, 0, 0)));
}
