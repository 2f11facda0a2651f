using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Brings a window of a coarse grid back to full size by cubic B-splines, row after row. A spline's weights depend on where a pixel lies
/// within its coarse one alone, so pixels are worked on by coarse columns, several at once with the same four neighbours.
/// </summary>
internal sealed unsafe class SplineUpsampler : IDisposable
{
    private const int Lanes = 8;
    private static readonly float[][] Splines = [.. Enumerable.Range(0, 7).Select(power => Weights(1 << power))];
    private readonly float[] wide;
    private readonly float[] splines;
    private readonly int factor;
    private readonly int stride;
    private readonly int skipped;
    private readonly int count;
    private readonly int above;

    /// <summary>Spreads the window's coarse rows to full width.</summary>
    /// <param name="grid">Coarse rows; at least two pixels on every side more than the splines' middles need.</param>
    /// <param name="coarseWidth">Coarse pixels a row.</param>
    /// <param name="parts">Values a pixel: 1 or 4.</param>
    /// <param name="factor">Full pixels a coarse one: a power of two up to 64.</param>
    /// <param name="lead">How many full pixels the grid begins before the full picture, both ways.</param>
    /// <param name="window">The wanted pixels of the full picture, from its first one on; not empty.</param>
    internal SplineUpsampler(float* grid, int coarseWidth, int parts, int factor, int lead, PixelRect window)
    {
        this.factor = factor;
        splines = Splines[int.Log2(factor)];
        var column = window.X + lead - (factor / 2);
        above = window.Y + lead - (factor / 2);
        var cells = ((column % factor) + window.Width + factor - 1) / factor;
        stride = cells * factor * parts;
        skipped = column % factor * parts;
        count = window.Width * parts;
        var firstRow = above / factor;
        var rows = ((above + window.Height - 1) / factor) - firstRow + 4;
        above -= firstRow * factor;
        wide = ArrayPool<float>.Shared.Rent((rows * stride) + Lanes);
        fixed (float* spread = wide)
        {
            for (var row = 0; row < rows; row++)
            {
                var from = grid + ((((long)(firstRow + row - 1) * coarseWidth) + (column / factor) - 1) * parts);
                if (parts == 1)
                {
                    Spread(from, spread + ((long)row * stride), cells);
                }
                else
                {
                    SpreadFour(from, spread + ((long)row * stride), cells);
                }
            }
        }
    }

    /// <summary>One row at full size.</summary>
    /// <param name="y">Which, from the window's first one.</param>
    /// <param name="row">Takes the values; has room for a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Row(int y, float* row)
    {
        var place = above + y;
        var phase = place % factor;
        var (a, b) = (Vector256.Create(splines[phase]), Vector256.Create(splines[factor + phase]));
        var (c, d) = (Vector256.Create(splines[(2 * factor) + phase]), Vector256.Create(splines[(3 * factor) + phase]));
        fixed (float* spread = wide)
        {
            var first = spread + ((long)(place / factor) * stride) + skipped;
            var second = first + stride;
            var third = second + stride;
            var fourth = third + stride;
            for (var i = 0; i < count; i += Lanes)
            {
                ((Vector256.Load(first + i) * a) + (Vector256.Load(second + i) * b) + (Vector256.Load(third + i) * c) + (Vector256.Load(fourth + i) * d))
                    .Store(row + i);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<float>.Shared.Return(wide);

    // First the weights of the first neighbour for all places within a coarse pixel, then those of the second, and so on. A grid that is
    // not coarse stays as it is.
    private static float[] Weights(int factor)
    {
        var weights = new float[4 * factor];
        for (var phase = 0; phase < factor; phase++)
        {
            var four = factor == 1 ? Vector128.Create(0f, 1, 0, 0) : GaussianField.Spline((phase + 0.5) / factor);
            for (var i = 0; i < 4; i++)
            {
                weights[(i * factor) + phase] = four[i];
            }
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(float* from, float* to, int cells)
    {
        fixed (float* weights = splines)
        {
            for (var cell = 0; cell < cells; cell++, from++, to += factor)
            {
                var phase = 0;
                for (; phase + Lanes <= factor; phase += Lanes)
                {
                    ((Vector256.Load(weights + phase) * from[0]) + (Vector256.Load(weights + factor + phase) * from[1])
                        + (Vector256.Load(weights + (2 * factor) + phase) * from[2]) + (Vector256.Load(weights + (3 * factor) + phase) * from[3]))
                        .Store(to + phase);
                }

                for (; phase < factor; phase++)
                {
                    to[phase] = (from[0] * weights[phase]) + (from[1] * weights[factor + phase])
                        + (from[2] * weights[(2 * factor) + phase]) + (from[3] * weights[(3 * factor) + phase]);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SpreadFour(float* from, float* to, int cells)
    {
        fixed (float* weights = splines)
        {
            for (var cell = 0; cell < cells; cell++, from += 4)
            {
                for (var phase = 0; phase < factor; phase++, to += 4)
                {
                    ((Vector128.Load(from) * weights[phase]) + (Vector128.Load(from + 4) * weights[factor + phase])
                        + (Vector128.Load(from + 8) * weights[(2 * factor) + phase]) + (Vector128.Load(from + 12) * weights[(3 * factor) + phase]))
                        .Store(to);
                }
            }
        }
    }
}
