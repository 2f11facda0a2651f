using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Drawing;

/// <summary>Which pixels of a frame differ from the one drawn before.</summary>
/// <param name="Rects">Rectangles that do not overlap; positions are even, and so are sizes except at an odd frame's edge.</param>
public sealed record Damage(ImmutableArray<PixelRect> Rects)
{
    /// <summary>Nothing changed.</summary>
    public static readonly Damage None = new([]);

    /// <summary>Everything of a frame changed.</summary>
    public static Damage Whole(PixelSize size) => new([new PixelRect(0, 0, size.Width, size.Height)]);

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Rects.IsEmpty;

    /// <summary>The number of changed pixels.</summary>
    public long Area => Rects.Sum(r => r.Area);
}
