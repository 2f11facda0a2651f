using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;

namespace Explainer.Pipeline.Stills;

/// <summary>The places of a sheet of pictures with text below each.</summary>
/// <param name="Count">Pictures, 1 or more.</param>
/// <param name="Columns">Pictures side by side, 1 or more.</param>
/// <param name="Cell">The largest picture; what is larger is cut off.</param>
/// <param name="TextHeight">Room below each picture in px.</param>
internal sealed record SheetGrid(int Count, int Columns, PixelSize Cell, int TextHeight)
{
    private const int Gap = 36;

    /// <summary>The whole sheet.</summary>
    public PixelSize Size => new(
        Gap + (Columns * (Cell.Width + Gap)), Gap + (((Count + Columns - 1) / Columns) * (Cell.Height + TextHeight + Gap)));

    /// <summary>The upper left of a picture.</summary>
    public Point CornerOf(int index) => new(
        Gap + (index % Columns * (Cell.Width + Gap)), Gap + (index / Columns * (Cell.Height + TextHeight + Gap)));

    /// <summary>Draws the sheet and writes it as PNG.</summary>
    /// <param name="ground">What lies below and beside the pictures, of the sheet's size.</param>
    /// <param name="draw">Draws a picture; its frame is read before the next is asked for.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Write(DisplayList ground, Func<int, FrameRasterizer> draw, Stream output, CancellationToken cancellation)
    {
        var sheet = new FrameRasterizer(Size, 1, new RasterCache());
        sheet.Draw(ground, cancellation);
        var pixels = sheet.Pixels.ToArray();
        for (var i = 0; i < Count; i++)
        {
            var picture = draw(i);
            var at = CornerOf(i);
            for (var y = 0; y < Math.Min(Cell.Height, picture.Size.Height); y++)
            {
                var row = picture.Pixels.Span.Slice(y * picture.Stride, Math.Min(Cell.Width, picture.Size.Width) * 4);
                row.CopyTo(pixels.AsSpan((((int)at.Y + y) * sheet.Stride) + ((int)at.X * 4)));
            }
        }

        PngWriter.Write(output, pixels, sheet.Stride, Size, keepAlpha: false);
    }
}
