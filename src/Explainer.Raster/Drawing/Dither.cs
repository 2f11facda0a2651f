using System.Runtime.CompilerServices;

namespace Explainer.Raster.Drawing;

/// <summary>
/// A fixed pattern of thresholds by pixel position, for rounding finer values to eight bits without bands. It is interleaved gradient
/// noise (Jimenez, "Next generation post processing in Call of Duty: Advanced Warfare", 2014) on a 64 x 64 tile.
/// </summary>
internal static class Dither
{
    internal const int Size = 64;

    // More than the pattern is wide, so that eight can be read from any column.
    private const int RowLength = Size + 8;
    private static readonly ushort[] Table = Create();
    private static readonly float[] ShareTable = CreateShares();

    /// <summary>The thresholds of a row, 0 to 256 (257 steps of 16 bits make one of 8), one a pixel, from a column that is a multiple of
    /// <see cref="Size"/> on; eight more than that, so that eight can be read from any column.</summary>
    internal static ReadOnlySpan<ushort> Row(int y) => Table.AsSpan((y & (Size - 1)) * RowLength, RowLength);

    /// <summary>The thresholds of a row as shares of a step, 0 to below 1, one a pixel, from a column that is a multiple of
    /// <see cref="Size"/> on; eight more than that, so that eight can be read from any column.</summary>
    internal static ReadOnlySpan<float> Shares(int y) => ShareTable.AsSpan((y & (Size - 1)) * RowLength, RowLength);

    /// <summary>The threshold at a pixel as a share of one step, 0 to below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float At(int x, int y) => ShareTable[((y & (Size - 1)) * RowLength) + (x & (Size - 1))];

    private static ushort[] Create()
    {
        var table = new ushort[Size * RowLength];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < RowLength; x++)
            {
                var inner = (0.06711056 * (x & (Size - 1))) + (0.00583715 * y);
                var outer = 52.9829189 * (inner - Math.Floor(inner));
                table[(y * RowLength) + x] = (ushort)((outer - Math.Floor(outer)) * 257);
            }
        }

        return table;
    }

    private static float[] CreateShares() => Array.ConvertAll(Table, threshold => threshold * (1f / 257));
}
