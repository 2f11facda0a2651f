using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Drawing;

/// <summary>A shape's blurred coverage, 0 to 65535: fine enough to be dithered, so that wide halos show no bands.</summary>
internal sealed unsafe class GlowMask : RasterPart
{
    private const int Lanes = 16;

    private GlowMask(PixelRect area)
        : base(area.Area * sizeof(ushort), cleared: false) => Area = area;

    /// <summary>The pixels, relative to the whole-pixel part of the shape's place.</summary>
    internal PixelRect Area { get; }

    /// <summary>The light, row by row.</summary>
    internal ushort* Data => (ushort*)Memory;

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
        var mask = new GlowMask(area);
        using var upsampler = new SplineUpsampler(grid, width, height, 1, factor, lead, area.Width);
        ArrayPool<float>.Shared.Return(grid);
        var row = ArrayPool<float>.Shared.Rent(area.Width + Lanes);
        for (var y = 0; y < area.Height; y++)
        {
            upsampler.Row(y, row);
            ToLight(row, new Span<ushort>(mask.Data + ((long)y * area.Width), area.Width));
        }

        ArrayPool<float>.Shared.Return(row);
        return mask;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ToLight(float[] row, Span<ushort> light)
    {
        var full = Vector256.Create(65535f);
        var half = Vector256.Create(0.5f);
        var x = 0;
        for (; x + Lanes <= light.Length; x += Lanes)
        {
            var low = (Vector256.Create(row, x) * 257f) + half;
            var high = (Vector256.Create(row, x + 8) * 257f) + half;
            if (Avx2.IsSupported)
            {
                // It packs each half by itself, and what is above 65535 to that.
                var packed = Avx2.PackUnsignedSaturate(Avx.ConvertToVector256Int32WithTruncation(low), Avx.ConvertToVector256Int32WithTruncation(high));
                Avx2.Permute4x64(packed.AsUInt64(), 0b11_01_10_00).AsUInt16().CopyTo(light[x..]);
            }
            else
            {
                Vector256.Narrow(
                    Vector256.ConvertToInt32(Vector256.Min(low, full)).AsUInt32(), Vector256.ConvertToInt32(Vector256.Min(high, full)).AsUInt32())
                    .CopyTo(light[x..]);
            }
        }

        for (; x < light.Length; x++)
        {
            light[x] = (ushort)Math.Min((row[x] * 257f) + 0.5f, 65535f);
        }
    }
}
