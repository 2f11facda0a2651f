using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Wide Gaussian blurs at a cost that hardly depends on their width: the picture is averaged down by a power of two, blurred by a
/// truncated Gaussian there, and brought back up by cubic B-splines. The variances of the average (1/12) and of the spline (1/3, in
/// squares of the coarse step) are taken off the Gaussian's, so that the whole has the standard deviation asked for.
/// </summary>
internal static class GaussianField
{
    // The coarse blur keeps a standard deviation of at least this many steps: the spline's own shape is not seen then.
    private const double FinestSigma = 3;

    /// <summary>By how much a blur may be averaged down: a power of two.</summary>
    internal static int Reduction(double sigma)
    {
        var factor = 1;
        while (sigma / (factor * 2) >= FinestSigma && factor < 64)
        {
            factor *= 2;
        }

        return factor;
    }

    /// <summary>The Gaussian's weights on the coarse grid, the middle first; they add up to 1 with both sides.</summary>
    internal static float[] Kernel(double sigma, int factor)
    {
        var coarse = sigma / factor;
        var variance = factor == 1 ? coarse * coarse : (coarse * coarse) - (1.0 / 12) - (1.0 / 3);
        var radius = (int)Math.Ceiling(coarse * 3);
        var weights = new double[radius + 1];
        var sum = 0.0;
        for (var i = 0; i <= radius; i++)
        {
            weights[i] = Math.Exp(-(i * i) / (2 * variance));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }

        return Array.ConvertAll(weights, w => (float)(w / sum));
    }

    /// <summary>Blurs a grid in place, both ways; outside of it is nothing.</summary>
    /// <param name="grid">Rows of <paramref name="width"/> values.</param>
    /// <param name="width">Values a row, parts of a pixel counted alone.</param>
    /// <param name="height">Rows.</param>
    /// <param name="parts">Values a pixel.</param>
    /// <param name="kernel">As from <see cref="Kernel"/>.</param>
    internal static void Blur(float[] grid, int width, int height, int parts, float[] kernel)
    {
        var radius = kernel.Length - 1;
        var margin = radius * parts;
        var padded = ArrayPool<float>.Shared.Rent(width + (2 * margin));
        padded.AsSpan().Clear();
        for (var y = 0; y < height; y++)
        {
            var row = grid.AsSpan(y * width, width);
            row.CopyTo(padded.AsSpan(margin));
            Weigh(row, padded, margin, parts, kernel);
        }

        ArrayPool<float>.Shared.Return(padded);
        var columns = ArrayPool<float>.Shared.Rent(width * height);
        for (var y = 0; y < height; y++)
        {
            var sum = columns.AsSpan(y * width, width);
            sum.Clear();
            for (var k = Math.Max(-radius, -y); k <= Math.Min(radius, height - 1 - y); k++)
            {
                AddScaled(sum, grid.AsSpan((y + k) * width, width), kernel[Math.Abs(k)]);
            }
        }

        columns.AsSpan(0, width * height).CopyTo(grid);
        ArrayPool<float>.Shared.Return(columns);
    }

    /// <summary>The four weights of a cubic B-spline at a pixel.</summary>
    /// <param name="factor">Pixels a coarse one; 1 leaves everything as it is.</param>
    /// <param name="place">Which of the pixels between the middles of the second and the third neighbour.</param>
    internal static Vector128<float> Spline(int factor, int place)
    {
        if (factor == 1)
        {
            return Vector128.Create(0f, 1, 0, 0);
        }

        var t = (place + 0.5) / factor;
        return Vector128.Create(
            (float)((1 - t) * (1 - t) * (1 - t) / 6), (float)(((3 * t * t * t) - (6 * t * t) + 4) / 6),
            (float)(((-3 * t * t * t) + (3 * t * t) + (3 * t) + 1) / 6), (float)(t * t * t / 6));
    }

    /// <summary>Adds a row, scaled, to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(Span<float> sum, ReadOnlySpan<float> row, float weight)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var from = MemoryMarshal.Cast<float, Vector<float>>(row);
        var scale = new Vector<float>(weight);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * scale;
        }

        for (var i = to.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i] * weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Weigh(Span<float> row, float[] padded, int margin, int parts, float[] kernel)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= row.Length; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(padded, margin + i) * kernel[0];
            for (var k = 1; k < kernel.Length; k++)
            {
                var pair = new Vector<float>(padded, margin + i - (k * parts)) + new Vector<float>(padded, margin + i + (k * parts));
                sum += pair * kernel[k];
            }

            sum.CopyTo(row[i..]);
        }

        for (; i < row.Length; i++)
        {
            var sum = padded[margin + i] * kernel[0];
            for (var k = 1; k < kernel.Length; k++)
            {
                sum += (padded[margin + i - (k * parts)] + padded[margin + i + (k * parts)]) * kernel[k];
            }

            row[i] = sum;
        }
    }
}
