namespace Explainer.Pipeline.Stills;

/// <summary>A rectangle of a picture, in pixels.</summary>
/// <param name="X">The first column.</param>
/// <param name="Y">The first row.</param>
/// <param name="Width">Columns, 1 or more.</param>
/// <param name="Height">Rows, 1 or more.</param>
public readonly record struct PictureArea(int X, int Y, int Width, int Height)
{
    /// <summary>How many bytes its pixels have, four each.</summary>
    public int ByteCount => Width * Height * 4;
}
