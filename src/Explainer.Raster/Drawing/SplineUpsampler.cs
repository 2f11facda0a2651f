using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Brings a coarse grid back to full size by cubic B-splines, row after row.</summary>
internal sealed unsafe class SplineUpsampler : IDisposable
{
    private readonly float[] wide;
    private readonly int width;
    private readonly int factor;
    private readonly int lead;

    /// <summary>Spreads the coarse rows to full width.</summary>
    /// <param name="grid">Coarse rows; at least two pixels on every side more than the splines' middles need.</param>
    /// <param name="coarseWidth">Coarse pixels a row.</param>
    /// <param name="rows">Coarse rows.</param>
    /// <param name="parts">Values a pixel: 1 or 4.</param>
    /// <param name="factor">Full pixels a coarse one.</param>
    /// <param name="lead">How many full pixels the grid begins before the first wanted one, both ways.</param>
    /// <param name="pixels">Full pixels a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SplineUpsampler(float[] grid, int coarseWidth, int rows, int parts, int factor, int lead, int pixels)
    {
        width = pixels * parts;
        this.factor = factor;
        this.lead = lead;
        wide = ArrayPool<float>.Shared.Rent(width * rows);
        fixed (float* coarse = grid, spread = wide)
        {
            for (var x = 0; x < pixels; x++)
            {
                var (first, weights) = At(x);
                var from = coarse + (first * parts);
                var to = spread + (x * parts);
                for (var y = 0; y < rows; y++, from += coarseWidth * parts, to += width)
                {
                    if (parts == 1)
                    {
                        // In this order on every processor; a dot product's order is its own.
                        var terms = Vector128.Load(from) * weights;
                        *to = terms[0] + terms[1] + terms[2] + terms[3];
                    }
                    else
                    {
                        var sum = (Vector128.Load(from) * weights[0]) + (Vector128.Load(from + 4) * weights[1])
                            + (Vector128.Load(from + 8) * weights[2]) + (Vector128.Load(from + 12) * weights[3]);
                        sum.Store(to);
                    }
                }
            }
        }
    }

    /// <summary>One row at full size.</summary>
    /// <param name="y">Which, from the first wanted one.</param>
    /// <param name="row">Takes the values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Row(int y, Span<float> row)
    {
        var (first, weights) = At(y);
        fixed (float* spread = wide, target = row)
        {
            var rows = spread + (first * width);
            var i = 0;
            for (; i + 8 <= width; i += 8)
            {
                var sum = (Vector256.Load(rows + i) * weights[0]) + (Vector256.Load(rows + width + i) * weights[1])
                    + (Vector256.Load(rows + (2 * width) + i) * weights[2]) + (Vector256.Load(rows + (3 * width) + i) * weights[3]);
                sum.Store(target + i);
            }

            for (; i < width; i++)
            {
                target[i] = (rows[i] * weights[0]) + (rows[width + i] * weights[1]) + (rows[(2 * width) + i] * weights[2])
                    + (rows[(3 * width) + i] * weights[3]);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<float>.Shared.Return(wide);

    private (int First, Vector128<float> Weights) At(int pixel)
    {
        if (factor == 1)
        {
            return (pixel + lead, Vector128.Create(1f, 0, 0, 0));
        }

        var place = ((pixel + lead + 0.5) / factor) - 0.5;
        var low = Math.Floor(place);
        return ((int)low - 1, GaussianField.Spline(place - low));
    }
}
