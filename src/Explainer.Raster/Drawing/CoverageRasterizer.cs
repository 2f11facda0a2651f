using System.Runtime.InteropServices;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using SkiaSharp;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Works out with Skia how much of each pixel a filled or stroked shape covers. Nothing but the area clips: Skia's edges depend on clips by a
/// hair, so a mask must be a function of shape, transform and area.
/// </summary>
internal static unsafe class CoverageRasterizer
{
    // Dashes below a quarter of a pixel cannot be seen, but thousands of them could exhaust memory.
    private const double ShortestDashes = 0.25;

    /// <summary>The coverage of a shape, or of its outline.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="transform">From the shape's coordinates to device px, less the whole-pixel part of its place.</param>
    /// <param name="stroke">The outline's style; null to fill.</param>
    /// <param name="area">The pixels that are wanted.</param>
    internal static CoverageMask Draw(Shape shape, in Affine transform, StrokeStyle? stroke, PixelRect area)
    {
        if (!area.IsEmpty && shape is RoundRectShape rect && StretchedCoverage.Fits(transform, stroke))
        {
            return StretchedCoverage.Draw(rect, transform, stroke, area);
        }

        var mask = new CoverageMask(area);
        if (!area.IsEmpty)
        {
            Draw(shape, Affine.Translation(-area.X, -area.Y).Of(transform), stroke, mask.Data, area.Width, area.Height, mask.Stride);
        }

        return mask;
    }

    /// <summary>Writes a shape's or its outline's coverage, eight bits a pixel.</summary>
    internal static void Draw(Shape shape, in Affine transform, StrokeStyle? stroke, byte* data, int width, int height, int stride)
    {
        if (stroke is null)
        {
            using var area = ShapePath.Of(shape, transform);
            Fill(area, data, width, height, stride);
            return;
        }

        using var path = ShapePath.Of(shape, Affine.Identity);
        using var outline = Outline(path, stroke, transform);
        Fill(outline, data, width, height, stride);
    }

    /// <summary>Writes a path's coverage, eight bits a pixel.</summary>
    internal static void Fill(SKPath path, byte* data, int width, int height, int stride)
    {
        // Black on four bytes a pixel: Skia has code of its own for that, where it draws eight-bit masks through its general pipeline.
        // Of a mask as large as the frame it is much memory, so it goes back at once instead of into a pool.
        var pixels = (uint*)NativeMemory.AllocZeroed((nuint)width * (nuint)height, sizeof(uint));
        try
        {
            using var surface = Skia.Surface(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul), (nint)pixels, width * 4);
            using var paint = new SKPaint { IsAntialias = true };
            surface.Canvas.DrawPath(path, paint);
            for (var y = 0; y < height; y++)
            {
                PixelLanes.CopyAlpha(pixels + ((long)y * width), data + ((long)y * stride), width);
            }
        }
        finally
        {
            NativeMemory.Free(pixels);
        }
    }

    /// <summary>A path's outline as an area: lines thinner than a pixel get their share of it, too, where Skia would draw hairlines.</summary>
    /// <param name="path">The path.</param>
    /// <param name="stroke">The outline's style, in the path's coordinates.</param>
    /// <param name="transform">From the path's coordinates to those of the outline.</param>
    internal static SKPath Outline(SKPath path, StrokeStyle stroke, in Affine transform)
    {
        if (stroke.Width <= 0)
        {
            return new SKPath();
        }

        using var paint = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            StrokeWidth = (float)stroke.Width,
            StrokeCap = stroke.Cap switch { LineCap.Round => SKStrokeCap.Round, LineCap.Square => SKStrokeCap.Square, _ => SKStrokeCap.Butt },
            StrokeJoin = stroke.Join switch { LineJoin.Miter => SKStrokeJoin.Miter, LineJoin.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Round },
            StrokeMiter = (float)stroke.MiterLimit,
        };
        using var dashes = stroke.Dashes.Sum() * transform.MeanScale >= ShortestDashes ? Dashes(stroke) : null;
        paint.PathEffect = dashes;
        var matrix = ShapePath.Matrix(transform);
        using var builder = new SKPathBuilder();
        _ = paint.GetFillPath(path, builder, matrix);
        var outline = builder.Detach();
        outline.Transform(in matrix);
        return outline;
    }

    // An odd number of lengths is gone through twice, gaps becoming dashes, as everywhere else.
    private static SKPathEffect Dashes(StrokeStyle stroke)
    {
        var lengths = stroke.Dashes.Select(d => (float)d);
        return SKPathEffect.CreateDash([.. stroke.Dashes.Length % 2 == 0 ? lengths : lengths.Concat(lengths)], (float)stroke.DashOffset);
    }
}
