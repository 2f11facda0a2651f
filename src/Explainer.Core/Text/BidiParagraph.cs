namespace Explainer.Core.Text;

/// <summary>
/// Which way each character of a paragraph runs: the Unicode bidirectional algorithm (UAX 9, Unicode 15.0.0). Levels are even from left to
/// right and odd from right to left; both halves of a surrogate pair have the same. A surrogate without its other half counts as a letter.
/// </summary>
public sealed class BidiParagraph
{
    private readonly BidiClass[] classes = [];
    private readonly byte[] levels = [];
    private readonly int length;

    /// <summary>Runs the algorithm up to rule I2, and those parts of L1 that do not ask for lines.</summary>
    /// <param name="text">
    /// One paragraph. A paragraph separator in it ends embeddings and isolates (rule X8); what follows gets the direction of the whole.
    /// </param>
    /// <param name="direction">Given by what the text is part of, or <see cref="TextDirection.Auto"/>.</param>
    public BidiParagraph(ReadOnlySpan<char> text, TextDirection direction = TextDirection.Auto)
    {
        length = text.Length;
        if (direction != TextDirection.RightToLeft && !BidiText.MayRunRightToLeft(text))
        {
            return;
        }

        classes = BidiText.Classify(text);
        Level = direction switch
        {
            TextDirection.LeftToRight => 0,
            TextDirection.RightToLeft => 1,
            _ => BidiText.FirstStrongLevel(classes, 0, classes.Length, isIsolate: false) ?? 0,
        };
        levels = new byte[text.Length];
        for (var start = 0; start < text.Length;)
        {
            var separator = Array.IndexOf(classes, BidiClass.B, start);
            var end = separator < 0 ? text.Length : separator + 1;
            BidiResolver.Resolve(text[start..end], classes.AsSpan(start, end - start), Level, levels.AsSpan(start, end - start));
            start = end;
        }

        LevelSeparators();
    }

    /// <summary>The paragraph's own level: 0 from left to right, 1 from right to left.</summary>
    public byte Level { get; }

    /// <summary>Whether the paragraph as a whole runs from right to left.</summary>
    public bool RunsRightToLeft => Level == 1;

    /// <summary>
    /// The level of each UTF-16 index, at most 126, with all of rule L1 except for the white space at the ends of lines, which
    /// <see cref="TrailingStart"/> tells. Empty when all levels are 0 because nothing in the text could run from right to left.
    /// </summary>
    public ReadOnlySpan<byte> Levels => levels;

    /// <summary>
    /// Where the white space at a line's end begins, which has the paragraph's level in place of its own (rule L1), so that it hangs over
    /// the end at which the paragraph ends.
    /// </summary>
    /// <param name="start">The line's first index.</param>
    /// <param name="end">The index behind the line.</param>
    /// <returns>From <paramref name="start"/> to <paramref name="end"/>; the latter when nothing is to be changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The line is not within the paragraph.</exception>
    public int TrailingStart(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)end, (uint)length, nameof(end));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)end, nameof(start));
        return levels.Length == 0 ? end : BidiText.TrailingStart(classes, start, end);
    }

    /// <summary>The order from left to right of parts that have one level each: rule L2.</summary>
    /// <param name="levels">The levels of the parts (runs or characters) of one line, in the order of the text.</param>
    /// <returns>The parts' indices in the order in which they stand.</returns>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        int highest = 0;
        int lowestOdd = byte.MaxValue;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            lowestOdd = (levels[i] & 1) != 0 ? Math.Min(lowestOdd, levels[i]) : lowestOdd;
        }

        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var first = i;
                while (i < order.Length && levels[i] >= level)
                {
                    i++;
                }

                order.AsSpan(first, i - first).Reverse();
            }
        }

        return order;
    }

    // Rule L1, 1 to 3: separators and the white space before them.
    private void LevelSeparators()
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is BidiClass.B or BidiClass.S)
            {
                var first = BidiText.TrailingStart(classes, 0, i);
                levels.AsSpan(first, i + 1 - first).Fill(Level);
            }
        }
    }
}
