using System.Globalization;

namespace Explainer.Core.Geometry;

/// <summary>The size of a picture in whole pixels.</summary>
/// <param name="Width">Pixels across, 1 or more.</param>
/// <param name="Height">Pixels down, 1 or more.</param>
public readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>The size as an author writes it, such as <c>1920x1080</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    /// <summary>The number of pixels.</summary>
    public long Area => (long)Width * Height;
}
