using Explainer.Raster.Drawing;

namespace Explainer.Raster.Yuv;

/// <summary>
/// The pattern of <see cref="Dither"/> for chroma samples. Each sample is the mean of six pixels, in which the pixels' own dither is
/// averaged away: rounded plainly, soft light on a dark ground would become rings of one chroma step each. A sample whose pixels are all
/// the same has nothing to dither and is rounded to nearest, so that plain colours stay plain.
/// </summary>
internal static class ChromaDither
{
    /// <summary>What plain rounding adds: half a step.</summary>
    internal const int Half = 1 << (Bt709.ChromaShift - 1);

    /// <summary>The largest threshold.</summary>
    internal const int Most = (1 << Bt709.ChromaShift) - 1;

    // As many samples more a row as are read at once, so that they can be read from any column.
    private const int RowLength = Dither.Size + 16;
    private static readonly int[] Table = Create();

    /// <summary>The thresholds of a row of samples, 0 to <see cref="Most"/>, from a column that is a multiple of <see cref="Dither.Size"/> on.</summary>
    internal static ReadOnlySpan<int> Row(int y) => Table.AsSpan((y & (Dither.Size - 1)) * RowLength, RowLength);

    private static int[] Create()
    {
        var table = new int[Dither.Size * RowLength];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (int)(Dither.At(i % RowLength, i / RowLength) * (Most + 1));
        }

        return table;
    }
}
