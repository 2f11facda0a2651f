using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Raster.Native;

namespace Explainer.Raster.Drawing;

/// <summary>Works out with Cairo how much of each pixel a filled or stroked shape covers.</summary>
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
        var mask = new CoverageMask(area);
        fixed (byte* data = mask.Data)
        {
            Draw(shape, Affine.Translation(-area.X, -area.Y).Of(transform), stroke, data, area.Width, area.Height, mask.Stride);
        }

        return mask;
    }

    /// <summary>Draws coverage into cleared memory of eight bits a pixel.</summary>
    internal static void Draw(Shape shape, in Affine transform, StrokeStyle? stroke, byte* data, int width, int height, int stride)
    {
        var surface = Cairo.cairo_image_surface_create_for_data(data, Cairo.FormatA8, width, height, stride);
        var context = Cairo.cairo_create(surface);
        PathTracer.Trace(context, shape, transform);
        if (stroke is null)
        {
            Cairo.cairo_fill(context);
        }
        else
        {
            PathTracer.SetMatrix(context, transform);
            Cairo.cairo_set_line_width(context, stroke.Width);
            Cairo.cairo_set_line_cap(context, stroke.Cap == LineCap.Round ? Cairo.LineCapRound : Cairo.LineCapButt);
            Cairo.cairo_set_line_join(context, Cairo.LineJoinRound);
            if (stroke.Dashes.Sum() * transform.MeanScale >= ShortestDashes)
            {
                fixed (double* dashes = stroke.Dashes.AsSpan())
                {
                    Cairo.cairo_set_dash(context, dashes, stroke.Dashes.Length, stroke.DashOffset);
                }
            }

            Cairo.cairo_stroke(context);
        }

        Cairo.cairo_destroy(context);
        Cairo.cairo_surface_flush(surface);
        Cairo.cairo_surface_destroy(surface);
    }
}
