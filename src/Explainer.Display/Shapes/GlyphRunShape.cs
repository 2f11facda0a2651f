using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Text;

namespace Explainer.Display.Shapes;

/// <summary>The outlines of shaped text, as one area.</summary>
public sealed class GlyphRunShape : Shape
{
    /// <summary>Puts glyphs together; positions are rounded to the sub-pixel grid.</summary>
    public GlyphRunShape(IEnumerable<PositionedGlyph> glyphs)
        : this([.. glyphs.Select(g => g with { Position = new(Rounding.ToSubPixel(g.Position.X), Rounding.ToSubPixel(g.Position.Y)) })])
    {
    }

    private GlyphRunShape(ImmutableArray<PositionedGlyph> glyphs)
        : base(BoundsOf(glyphs))
    {
        Glyphs = glyphs;
        var writer = new CanonicalWriter();
        foreach (var glyph in glyphs)
        {
            writer.Hash(glyph.Outline.Id);
            writer.Point(glyph.Position);
            writer.Number(glyph.Size);
        }

        Id = ContentHash.Of(writer.Written);
    }

    /// <summary>The glyphs.</summary>
    public ImmutableArray<PositionedGlyph> Glyphs { get; }

    /// <summary>What the run is: equal for equal outlines at equal places.</summary>
    public ContentHash Id { get; }

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(4);
        writer.Hash(Id);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"glyphs {Glyphs.Length} {Id.ToString()[..8]} in {Bounds.X:0.##},{Bounds.Y:0.##} {Bounds.Width:0.##}x{Bounds.Height:0.##}");

    private static Rect BoundsOf(ImmutableArray<PositionedGlyph> glyphs)
    {
        var bounds = Rect.Empty;
        foreach (var glyph in glyphs)
        {
            var outline = glyph.Outline.Bounds;
            bounds = bounds.Union(new Rect(
                glyph.Position.X + (outline.X * glyph.Size), glyph.Position.Y + (outline.Y * glyph.Size),
                outline.Width * glyph.Size, outline.Height * glyph.Size));
        }

        return bounds;
    }
}
