using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Blurs a layer's pixels.</summary>
internal static unsafe class LayerBlur
{
    /// <summary>Draws a layer and blurs it.</summary>
    /// <param name="paint">Draws the layer's children into a canvas.</param>
    /// <param name="sigma">Standard deviation in device px.</param>
    /// <param name="area">The pixels that are wanted.</param>
    /// <param name="world">The pixels beyond which nothing is drawn.</param>
    internal static PixelPicture Draw(Action<Canvas> paint, double sigma, PixelRect area, PixelRect world)
    {
        // What lies beyond the wanted pixels shines into them.
        var around = area.Inflate((int)Math.Ceiling(sigma * 3) + 2).Intersect(world);
        var pixels = ArrayPool<byte>.Shared.Rent(checked((int)(around.Area * 4)));
        try
        {
            fixed (byte* first = pixels)
            {
                var sharp = new Canvas(first, around.Width * 4, around);
                sharp.Clear();
                paint(sharp);
                return Blur(sharp, sigma, area);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(pixels);
        }
    }

    // Of premultiplied pixels; beyond them is nothing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PixelPicture Blur(in Canvas sharp, double sigma, PixelRect area)
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

    // The mean of each coarse pixel's pixels; those that it lacks count as nothing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Average(in Canvas sharp, int left, int top, int width, int height, int factor)
    {
        var grid = ArrayPool<float>.Shared.Rent(width * height * 4);
        grid.AsSpan(0, width * height * 4).Clear();
        var share = Vector128.Create(1f / (factor * factor));
        var area = sharp.Area.Intersect(new PixelRect(left, top, width * factor, height * factor));
        var sums = ArrayPool<int>.Shared.Rent(width * 4);
        fixed (int* first = sums)
        fixed (float* cells = grid)
        {
            for (var y = area.Y; y < area.Bottom;)
            {
                var row = (y - top) / factor;
                sums.AsSpan(0, width * 4).Clear();
                for (var end = Math.Min(area.Bottom, top + ((row + 1) * factor)); y < end; y++)
                {
                    AddRow(sharp.At(area.X, y), first + ((area.X - left) / factor * 4), area.Width, (area.X - left) % factor, factor);
                }

                for (var i = 0; i < width * 4; i += 4)
                {
                    (Vector128.ConvertToSingle(Vector128.Load(first + i)) * share).Store(cells + (row * width * 4) + i);
                }
            }
        }

        ArrayPool<int>.Shared.Return(sums);
        return grid;
    }

    // Adds pixels to the sums of their coarse pixels, of which the first one's begins some pixels before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(byte* pixels, int* sums, int count, int skipped, int factor)
    {
        for (var x = 0; x < count; sums += 4, skipped = 0)
        {
            var sum = Vector128.Load(sums);
            for (var end = Math.Min(count, x + factor - skipped); x < end; x++)
            {
                sum += Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(((uint*)pixels)[x]).AsByte())).AsInt32();
            }

            sum.Store(sums);
        }
    }
}
