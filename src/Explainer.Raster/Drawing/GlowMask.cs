using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Drawing;

/// <summary>
/// A shape's blurred coverage. It is kept as coarse as the blur allows and brought to full size where it is blended, which costs less than
/// reading it from memory would.
/// </summary>
internal sealed unsafe class GlowMask : RasterPart
{
    private const int Lanes = 16;
    private readonly int factor;
    private readonly int lead;
    private readonly int width;

    private GlowMask(PixelRect area, int factor, int lead, int width, ReadOnlySpan<float> grid)
        : base((long)grid.Length * sizeof(float), cleared: false)
    {
        Area = area;
        this.factor = factor;
        this.lead = lead;
        this.width = width;
        grid.CopyTo(new Span<float>(Memory, grid.Length));
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

    /// <summary>Prepares a window for <see cref="Row"/>.</summary>
    /// <param name="window">The pixels, a part of <see cref="Area"/>; not empty.</param>
    internal SplineUpsampler Open(PixelRect window) => new(
        (float*)Memory, width, 1, factor, lead, window with { X = window.X - Area.X, Y = window.Y - Area.Y });

    /// <summary>The light of one row, 0 to 65535: fine enough to be dithered, so that wide halos show no bands.</summary>
    /// <param name="window">As from <see cref="Open"/>.</param>
    /// <param name="y">Which row, from the window's first one.</param>
    /// <param name="light">Takes the values.</param>
    /// <param name="count">How many, the window's width; room for a multiple of sixteen is needed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Row(SplineUpsampler window, int y, ushort* light, int count)
    {
        var row = stackalloc float[(count + Lanes - 1) / Lanes * Lanes];
        window.Row(y, row);
        var full = Vector256.Create(65535f);
        var half = Vector256.Create(0.5f);
        for (var x = 0; x < count; x += Lanes)
        {
            var low = Vector256.Min((Vector256.Load(row + x) * 257f) + half, full);
            var high = Vector256.Min((Vector256.Load(row + x + 8) * 257f) + half, full);
            if (Avx2.IsSupported)
            {
                // It packs each half by itself.
                var packed = Avx2.PackUnsignedSaturate(Avx.ConvertToVector256Int32WithTruncation(low), Avx.ConvertToVector256Int32WithTruncation(high));
                Avx2.Permute4x64(packed.AsUInt64(), 0b11_01_10_00).AsUInt16().Store(light + x);
            }
            else
            {
                Vector256.Narrow(Vector256.ConvertToInt32(low).AsUInt32(), Vector256.ConvertToInt32(high).AsUInt32()).Store(light + x);
            }
        }
    }

    // How much of each coarse pixel is covered, 0 to 255.
    private static float[] Coverage(in ShapePlace place, PixelRect area, int factor, int lead, int width, int height)
    {
        var stride = (width + 3) & ~3;
        var coverage = ArrayPool<byte>.Shared.Rent(stride * height);
        coverage.AsSpan(0, stride * height).Clear();
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
