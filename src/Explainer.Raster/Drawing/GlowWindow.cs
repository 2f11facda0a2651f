using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>
/// A part of a glow at full size: its coarse light is brought up by cubic B-splines in sixteen bits. A spline's weights depend on where a
/// pixel lies within its coarse one alone, so pixels are worked on by coarse columns, many at once with the same four neighbours.
/// </summary>
internal sealed unsafe class GlowWindow : IDisposable
{
    private const int Lanes = 16;
    private static readonly ushort[][] Splines = [.. Enumerable.Range(0, 7).Select(power => Weights(1 << power))];
    private readonly ushort[] wide;
    private readonly ushort[] splines;
    private readonly int factor;
    private readonly int stride;
    private readonly int skipped;
    private readonly int count;
    private readonly int above;

    /// <summary>Spreads the window's coarse rows to full width.</summary>
    /// <param name="grid">Coarse rows; at least two pixels on every side more than the splines' middles need, and eight behind the last row.</param>
    /// <param name="coarseWidth">Coarse pixels a row.</param>
    /// <param name="factor">Full pixels a coarse one: a power of two up to 64.</param>
    /// <param name="lead">How many full pixels the grid begins before the full picture, both ways.</param>
    /// <param name="window">The wanted pixels of the full picture, from its first one on; not empty.</param>
    internal GlowWindow(ushort* grid, int coarseWidth, int factor, int lead, PixelRect window)
    {
        this.factor = factor;
        splines = Splines[int.Log2(factor)];
        count = window.Width;
        var left = window.X + lead - (factor / 2);
        skipped = left % factor;
        var cells = (skipped + count + factor - 1) / factor;
        stride = cells * factor;
        var top = window.Y + lead - (factor / 2);
        above = top % factor;
        var rows = ((above + window.Height - 1) / factor) + 4;
        wide = ArrayPool<ushort>.Shared.Rent((rows * stride) + Lanes);
        fixed (ushort* spread = wide)
        {
            for (var row = 0; row < rows; row++)
            {
                var from = grid + ((long)((top / factor) + row - 1) * coarseWidth) + (left / factor) - 1;
                Spread(from, spread + ((long)row * stride), cells);
            }
        }
    }

    /// <summary>The light of one row, 0 to 65535: fine enough to be dithered, so that wide halos show no bands.</summary>
    /// <param name="y">Which row, from the window's first one.</param>
    /// <param name="light">Takes the values; has room for a multiple of sixteen.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Row(int y, ushort* light)
    {
        var phase = (above + y) % factor;
        var row = Math.Max(factor, Lanes);
        var (a, b) = (Vector256.Create(splines[phase]), Vector256.Create(splines[row + phase]));
        var (c, d) = (Vector256.Create(splines[(2 * row) + phase]), Vector256.Create(splines[(3 * row) + phase]));
        fixed (ushort* spread = wide)
        {
            var first = spread + ((long)((above + y) / factor) * stride) + skipped;
            for (var i = 0; i < count; i += Lanes)
            {
                (factor == 1 ? Vector256.Load(first + stride + i) : Sum(
                    PixelLanes.MultiplyHigh(Vector256.Load(first + i), a), PixelLanes.MultiplyHigh(Vector256.Load(first + stride + i), b),
                    PixelLanes.MultiplyHigh(Vector256.Load(first + (2 * stride) + i), c), PixelLanes.MultiplyHigh(Vector256.Load(first + (3 * stride) + i), d)))
                    .Store(light + i);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<ushort>.Shared.Return(wide);

    // In parts of 65536: first the weights of the first neighbour for all places within a coarse pixel, then those of the second, and so on.
    // Where a coarse pixel is narrower than a vector, they are repeated until they fill one.
    private static ushort[] Weights(int factor)
    {
        var row = Math.Max(factor, Lanes);
        var weights = new ushort[4 * row];
        for (var place = 0; place < row; place++)
        {
            var four = GaussianField.Spline(factor, place % factor);
            for (var i = 0; i < 4; i++)
            {
                weights[(i * row) + place] = (ushort)Math.Min(four[i] * 65536f, 65535f);
            }
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(ushort* from, ushort* to, int cells)
    {
        if (factor == 1)
        {
            Unsafe.CopyBlockUnaligned(to, from + 1, (uint)cells * sizeof(ushort));
            return;
        }

        fixed (ushort* weights = splines)
        {
            if (factor >= Lanes)
            {
                for (var cell = 0; cell < cells; cell++, from++, to += factor)
                {
                    for (var place = 0; place < factor; place += Lanes)
                    {
                        Sum(
                            PixelLanes.MultiplyHigh(Vector256.Load(weights + place), Vector256.Create(from[0])),
                            PixelLanes.MultiplyHigh(Vector256.Load(weights + factor + place), Vector256.Create(from[1])),
                            PixelLanes.MultiplyHigh(Vector256.Load(weights + (2 * factor) + place), Vector256.Create(from[2])),
                            PixelLanes.MultiplyHigh(Vector256.Load(weights + (3 * factor) + place), Vector256.Create(from[3]))).Store(to + place);
                    }
                }

                return;
            }

            var together = Lanes / factor;
            var order = PixelLanes.RepeatOrder(factor);
            for (var cell = 0; cell < cells; cell += together, from += together, to += Lanes)
            {
                Sum(
                    PixelLanes.MultiplyHigh(Vector256.Load(weights), PixelLanes.Repeat(from, order)),
                    PixelLanes.MultiplyHigh(Vector256.Load(weights + Lanes), PixelLanes.Repeat(from + 1, order)),
                    PixelLanes.MultiplyHigh(Vector256.Load(weights + (2 * Lanes)), PixelLanes.Repeat(from + 2, order)),
                    PixelLanes.MultiplyHigh(Vector256.Load(weights + (3 * Lanes)), PixelLanes.Repeat(from + 3, order))).Store(to);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Sum(Vector256<ushort> a, Vector256<ushort> b, Vector256<ushort> c, Vector256<ushort> d) => (a + b) + (c + d);
}
