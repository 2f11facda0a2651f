using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Blurs a layer's pixels.</summary>
internal static unsafe class LayerBlur
{
    /// <summary>Blurs premultiplied pixels.</summary>
    /// <param name="sharp">The layer, with a margin of what shines into the wanted pixels; beyond it is nothing.</param>
    /// <param name="sigma">Standard deviation in device px.</param>
    /// <param name="area">The pixels that are wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static PixelPicture Blur(PixelPicture sharp, double sigma, PixelRect area)
    {
        var factor = GaussianField.Reduction(sigma);
        var kernel = GaussianField.Kernel(sigma, factor);
        var lead = (kernel.Length + 1) * factor;
        var width = ((area.Width + lead) / factor) + kernel.Length + 2;
        var height = ((area.Height + lead) / factor) + kernel.Length + 2;
        var grid = Average(sharp, area.X - lead, area.Y - lead, width, height, factor);
        GaussianField.Blur(grid, width * 4, height, 4, kernel);
        var result = new PixelPicture(area);
        var row = ArrayPool<float>.Shared.Rent((area.Width * 4) + 4);
        fixed (float* coarse = grid, parts = row)
        {
            using var upsampler = new SplineUpsampler(coarse, width, height, factor, lead, area.Width);
            for (var y = area.Y; y < area.Bottom; y++)
            {
                upsampler.Row(y - area.Y, parts);
                var pixels = (uint*)result.Canvas.At(area.X, y);
                for (var x = 0; x < area.Width; x++)
                {
                    pixels[x] = PremultipliedColor.Pack(Vector128.Load(parts + (x * 4)) + Vector128.Create(Dither.At(area.X + x, y)));
                }
            }
        }

        ArrayPool<float>.Shared.Return(grid);
        ArrayPool<float>.Shared.Return(row);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Average(PixelPicture sharp, int left, int top, int width, int height, int factor)
    {
        var grid = ArrayPool<float>.Shared.Rent(width * height * 4);
        grid.AsSpan(0, width * height * 4).Clear();
        var share = 1f / (factor * factor);
        var canvas = sharp.Canvas;
        for (var y = sharp.Area.Y; y < sharp.Area.Bottom; y++)
        {
            var row = (y - top) / factor;
            if (y < top || row >= height)
            {
                continue;
            }

            for (var x = Math.Max(left, sharp.Area.X); x < sharp.Area.Right && (x - left) / factor < width; x++)
            {
                var pixel = canvas.At(x, y);
                var at = ((row * width) + ((x - left) / factor)) * 4;
                grid[at] += pixel[0] * share;
                grid[at + 1] += pixel[1] * share;
                grid[at + 2] += pixel[2] * share;
                grid[at + 3] += pixel[3] * share;
            }
        }

        return grid;
    }
}
