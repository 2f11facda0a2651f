using System.Buffers;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Drawing;

/// <summary>
/// A shape's blurred coverage. It is kept as coarse as the blur allows and brought to full size where it is blended, which costs less than
/// reading it from memory would.
/// </summary>
internal sealed unsafe class GlowMask : RasterPart
{
    // How many values a window may read behind the last.
    private const int ReadBeyond = 8;
    private readonly int factor;
    private readonly int lead;
    private readonly int width;

    private GlowMask(PixelRect area, int factor, int lead, int width, ReadOnlySpan<float> grid)
        : base((long)(grid.Length + ReadBeyond) * sizeof(ushort), cleared: false)
    {
        Area = area;
        this.factor = factor;
        this.lead = lead;
        this.width = width;
        var light = (ushort*)Memory;
        for (var i = 0; i < grid.Length; i++)
        {
            light[i] = (ushort)Math.Min((grid[i] * 257f) + 0.5f, 65535f);
        }
    }

    /// <summary>The pixels, relative to the whole-pixel part of the shape's place.</summary>
    internal PixelRect Area { get; }

    /// <summary>Blurs a shape's coverage.</summary>
    /// <param name="place">The shape.</param>
    /// <param name="sigma">Standard deviation in device px.</param>
    /// <param name="area">The pixels that are wanted.</param>
    internal static GlowMask Draw(in ShapePlace place, double sigma, PixelRect area)
    {
        var factor = GaussianField.Reduction(sigma);
        var kernel = GaussianField.Kernel(sigma, factor);

        // What lies beyond the wanted pixels shines into them.
        var lead = (kernel.Length + 1) * factor;
        var width = ((area.Width + lead) / factor) + kernel.Length + 2;
        var height = ((area.Height + lead) / factor) + kernel.Length + 2;
        var grid = Coverage(place, area, factor, lead, width, height);
        GaussianField.Blur(grid, width, height, 1, kernel);
        var mask = new GlowMask(area, factor, lead, width, grid.AsSpan(0, width * height));
        ArrayPool<float>.Shared.Return(grid);
        return mask;
    }

    /// <summary>A part of it at full size.</summary>
    /// <param name="window">The pixels, a part of <see cref="Area"/>; not empty.</param>
    internal GlowWindow Open(PixelRect window) => new(
        (ushort*)Memory, width, factor, lead, window with { X = window.X - Area.X, Y = window.Y - Area.Y });

    // How much of each coarse pixel is covered, 0 to 255.
    private static float[] Coverage(in ShapePlace place, PixelRect area, int factor, int lead, int width, int height)
    {
        var stride = (width + 3) & ~3;
        var coverage = ArrayPool<byte>.Shared.Rent(stride * height);
        var toCoarse = Affine.Scale(1.0 / factor, 1.0 / factor).Of(Affine.Translation(lead - area.X, lead - area.Y).Of(place.Transform));
        fixed (byte* data = coverage)
        {
            CoverageRasterizer.Draw(place.Shape, toCoarse, null, data, width, height, stride);
        }

        var grid = ArrayPool<float>.Shared.Rent(width * height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                grid[(y * width) + x] = coverage[(y * stride) + x];
            }
        }

        ArrayPool<byte>.Shared.Return(coverage);
        return grid;
    }
}
