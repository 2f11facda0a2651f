using System.Buffers;
using System.Runtime.CompilerServices;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Raster.Drawing;

/// <summary>
/// The coverage of a large upright rounded rectangle or of its outline. All columns between its left and right corners are the same, and so
/// are all rows between its upper and lower ones: only one of each is worked out, together with the corners, and repeated.
/// </summary>
internal static unsafe class StretchedCoverage
{
    // How much farther than the corner's end an edge's antialiasing may reach, in px.
    private const int Safety = 2;

    /// <summary>Whether a rounded rectangle can be drawn so.</summary>
    /// <param name="transform">From its coordinates to device px.</param>
    /// <param name="stroke">The outline's style; null to fill.</param>
    internal static bool Fits(in Affine transform, StrokeStyle? stroke) => transform is { Xy: 0, Yx: 0, Xx: > 0, Yy: > 0 }
        && (stroke is null || stroke.Dashes.IsEmpty);

    /// <summary>The coverage.</summary>
    /// <param name="shape">The rectangle.</param>
    /// <param name="transform">From the rectangle's coordinates to device px, less the whole-pixel part of its place.</param>
    /// <param name="stroke">The outline's style; null to fill.</param>
    /// <param name="area">The pixels that are wanted; not empty.</param>
    internal static CoverageMask Draw(RoundRectShape shape, in Affine transform, StrokeStyle? stroke, PixelRect area)
    {
        var toArea = Affine.Translation(-area.X, -area.Y).Of(transform);
        var bounds = toArea.Apply(shape.Bounds);
        var corner = shape.Radius + ((stroke?.Width ?? 0) / 2);
        var (column, columns) = Middle(bounds.X, bounds.Right, corner * transform.Xx, area.Width);
        var (row, rows) = Middle(bounds.Y, bounds.Bottom, corner * transform.Yy, area.Height);
        var rect = new Rect(
            shape.Bounds.X, shape.Bounds.Y, shape.Bounds.Width - (columns / transform.Xx), shape.Bounds.Height - (rows / transform.Yy));
        var (width, height) = (area.Width - columns, area.Height - rows);
        var small = ArrayPool<byte>.Shared.Rent(width * height);
        var mask = new CoverageMask(area);
        fixed (byte* data = small)
        {
            using var path = ShapePath.Round(rect, shape.Radius, stroke is null ? toArea : Affine.Identity);
            using var outline = stroke is null ? null : CoverageRasterizer.Outline(path, stroke, toArea);
            CoverageRasterizer.Fill(outline ?? path, data, width, height, width);
            for (var y = 0; y < area.Height; y++)
            {
                var to = mask.Data + ((long)y * mask.Stride);
                var from = data + ((y <= row ? y : Math.Max(row, y - rows)) * width);
                Unsafe.CopyBlockUnaligned(to, from, (uint)column + 1);
                Unsafe.InitBlockUnaligned(to + column + 1, from[column], (uint)columns);
                Unsafe.CopyBlockUnaligned(to + column + 1 + columns, from + column + 1, (uint)(width - column - 1));
            }
        }

        ArrayPool<byte>.Shared.Return(small);
        return mask;
    }

    // The first of the equal columns or rows that lie within the area, and how many more of them there are.
    private static (int First, int Cut) Middle(double start, double end, double corner, int size)
    {
        var first = Math.Max(0, Math.Ceiling(start + corner) + Safety);
        var last = Math.Min(size, Math.Floor(end - corner) - Safety) - 1;
        return last > first ? ((int)first, (int)(last - first)) : (0, 0);
    }
}
