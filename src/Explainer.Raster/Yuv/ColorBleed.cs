namespace Explainer.Raster.Yuv;

/// <summary>
/// Gives invisible pixels beside visible ones their colour. Where colours are kept at half the width and height, or in blocks of frequencies,
/// the edge of a thing takes in what lies beside it: black there is seen as a dark fringe.
/// </summary>
public static class ColorBleed
{
    // Further than a block of a codec's transform and a chroma sample reach.
    private const int Reach = 24;
    private const uint Colors = 0x00FFFFFF;

    /// <summary>Colours the invisible pixels of a frame; they stay invisible.</summary>
    /// <param name="straight">The frame's pixels, blue first, with straight opacity; invisible ones are transparent black.</param>
    /// <param name="width">Pixels in a row.</param>
    public static void Spread(Span<uint> straight, int width)
    {
        var height = straight.Length / width;
        for (var y = 0; y < height; y++)
        {
            var row = straight.Slice(y * width, width);
            if (row.ContainsAnyExcept(0u))
            {
                SpreadInRow(row);
            }
        }

        var colors = new uint[width];
        var distances = new int[width];
        for (var y = 0; y < height; y++)
        {
            TakeFromRowBefore(straight.Slice(y * width, width), colors, distances);
        }

        Array.Clear(colors);
        for (var y = height - 1; y >= 0; y--)
        {
            TakeFromRowBefore(straight.Slice(y * width, width), colors, distances);
        }
    }

    private static void SpreadInRow(Span<uint> row)
    {
        for (var start = 0; start < row.Length;)
        {
            if (row[start] != 0)
            {
                start++;
                continue;
            }

            var end = start;
            while (end < row.Length && row[end] == 0)
            {
                end++;
            }

            var half = (end - start + 1) / 2;
            if (start > 0)
            {
                row.Slice(start, Math.Min(Reach, end < row.Length ? half : end - start)).Fill(row[start - 1] & Colors);
            }

            if (end < row.Length)
            {
                var count = Math.Min(Reach, start > 0 ? end - start - half : end - start);
                row.Slice(end - count, count).Fill(row[end] & Colors);
            }

            start = end;
        }
    }

    private static void TakeFromRowBefore(Span<uint> row, uint[] colors, int[] distances)
    {
        for (var x = 0; x < row.Length; x++)
        {
            if (row[x] != 0)
            {
                (colors[x], distances[x]) = (row[x] & Colors, 0);
            }
            else if (++distances[x] <= Reach)
            {
                row[x] = colors[x];
            }
        }
    }
}
