using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Brings a coarse picture of four parts a pixel back to full size by cubic B-splines, row after row. A spline's weights depend on where a
/// pixel lies within its coarse one alone.
/// </summary>
internal sealed unsafe class SplineUpsampler : IDisposable
{
    private const int Lanes = 8;
    private readonly float[] wide;
    private readonly Vector128<float>[] splines;
    private readonly int factor;
    private readonly int stride;
    private readonly int first;
    private readonly int count;

    /// <summary>Spreads the coarse rows to full width.</summary>
    /// <param name="grid">Coarse rows; at least two pixels on every side more than the splines' middles need.</param>
    /// <param name="coarseWidth">Coarse pixels a row.</param>
    /// <param name="rows">Coarse rows.</param>
    /// <param name="factor">Full pixels a coarse one: a power of two.</param>
    /// <param name="lead">How many full pixels the grid begins before the first wanted one, both ways.</param>
    /// <param name="pixels">Full pixels a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SplineUpsampler(float* grid, int coarseWidth, int rows, int factor, int lead, int pixels)
    {
        this.factor = factor;
        splines = [.. Enumerable.Range(0, factor).Select(place => GaussianField.Spline(factor, place))];
        first = lead - (factor / 2);
        count = pixels * 4;
        stride = count + Lanes;
        wide = ArrayPool<float>.Shared.Rent(stride * rows);
        fixed (float* spread = wide)
        {
            for (var y = 0; y < rows; y++)
            {
                var to = spread + ((long)y * stride);
                for (var x = 0; x < pixels; x++, to += 4)
                {
                    var from = grid + ((((long)y * coarseWidth) + ((first + x) / factor) - 1) * 4);
                    var weights = splines[(first + x) % factor];
                    ((Vector128.Load(from) * weights[0]) + (Vector128.Load(from + 4) * weights[1])
                        + (Vector128.Load(from + 8) * weights[2]) + (Vector128.Load(from + 12) * weights[3])).Store(to);
                }
            }
        }
    }

    /// <summary>One row at full size.</summary>
    /// <param name="y">Which, from the first wanted one.</param>
    /// <param name="row">Takes the values; has room for a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Row(int y, float* row)
    {
        var weights = splines[(first + y) % factor];
        fixed (float* spread = wide)
        {
            var rows = spread + ((long)(((first + y) / factor) - 1) * stride);
            for (var i = 0; i < count; i += Lanes)
            {
                ((Vector256.Load(rows + i) * weights[0]) + (Vector256.Load(rows + stride + i) * weights[1])
                    + (Vector256.Load(rows + (2 * stride) + i) * weights[2]) + (Vector256.Load(rows + (3 * stride) + i) * weights[3])).Store(row + i);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<float>.Shared.Return(wide);
}
