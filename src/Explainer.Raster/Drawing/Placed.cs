namespace Explainer.Raster.Drawing;

/// <summary>A part at its place on the device.</summary>
/// <param name="X">The column that the part's columns are counted from.</param>
/// <param name="Y">The row that the part's rows are counted from.</param>
/// <param name="Part">The part.</param>
internal sealed record Placed<T>(int X, int Y, T Part)
    where T : RasterPart
{
    /// <summary>An area of the part on the device.</summary>
    internal PixelRect OnDevice(PixelRect area) => area with { X = area.X + X, Y = area.Y + Y };
}
