namespace Explainer.Core.Text;

/// <summary>The levels of one paragraph, up to rule I2 of UAX 9.</summary>
internal static class BidiResolver
{
    private const int NoPartner = -1;

    /// <summary>Resolves the levels.</summary>
    /// <param name="text">The paragraph; a separator can only be its last character.</param>
    /// <param name="classes">The classes of its characters.</param>
    /// <param name="paragraphLevel">The paragraph's own level.</param>
    /// <param name="levels">Gets the level of each index.</param>
    internal static void Resolve(ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, byte paragraphLevel, Span<byte> levels)
    {
        var types = new BidiClass[classes.Length];
        BidiEmbeddings.Resolve(classes, paragraphLevel, types, levels);
        var partners = MatchIsolates(classes);
        var (order, ends) = Sequences(classes, partners, levels);
        var explicitLevels = levels.ToArray();
        var start = 0;
        foreach (var end in ends)
        {
            var indices = order.AsSpan(start, end - start);
            var level = explicitLevels[indices[0]];
            var before = LevelBefore(classes, explicitLevels, indices[0]) ?? paragraphLevel;
            var last = indices[^1];
            var after = BidiText.BeginsIsolate(classes[last]) && partners[last] == NoPartner
                ? paragraphLevel
                : LevelAfter(classes, explicitLevels, last) ?? paragraphLevel;
            var sequence = new BidiSequence(indices, types, level, Math.Max(level, before), Math.Max(level, after));
            sequence.Resolve(text, levels);
            start = end;
        }

        // What X9 took out goes with what precedes it (section 5.2).
        for (var i = 0; i < levels.Length; i++)
        {
            if (BidiText.IsRemoved(classes[i]))
            {
                levels[i] = i == 0 ? paragraphLevel : levels[i - 1];
            }
        }
    }

    // BD9: the index of the PDI that ends an isolate, and of the mark that begins it.
    private static int[] MatchIsolates(ReadOnlySpan<BidiClass> classes)
    {
        var partners = new int[classes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            partners[i] = NoPartner;
            if (BidiText.BeginsIsolate(classes[i]))
            {
                open.Push(i);
            }
            else if (classes[i] == BidiClass.PDI && open.TryPop(out var first))
            {
                partners[first] = i;
                partners[i] = first;
            }
        }

        return partners;
    }

    // BD13 and X10: the indices of each isolating run sequence, one sequence behind the other, and where each ends.
    private static (int[] Order, int[] Ends) Sequences(ReadOnlySpan<BidiClass> classes, int[] partners, ReadOnlySpan<byte> levels)
    {
        var sequences = new int[classes.Length];
        var sizes = new List<int>();
        var previous = -1;
        for (var i = 0; i < classes.Length; i++)
        {
            if (BidiText.IsRemoved(classes[i]))
            {
                continue;
            }

            if (classes[i] == BidiClass.PDI && partners[i] != NoPartner)
            {
                sequences[i] = sequences[partners[i]];
            }
            else if (previous >= 0 && levels[previous] == levels[i])
            {
                sequences[i] = sequences[previous];
            }
            else
            {
                sequences[i] = sizes.Count;
                sizes.Add(0);
            }

            sizes[sequences[i]]++;
            previous = i;
        }

        var next = new int[sizes.Count];
        for (var i = 1; i < next.Length; i++)
        {
            next[i] = next[i - 1] + sizes[i - 1];
        }

        var order = new int[classes.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            if (!BidiText.IsRemoved(classes[i]))
            {
                order[next[sequences[i]]++] = i;
            }
        }

        return (order, next);
    }

    private static byte? LevelBefore(ReadOnlySpan<BidiClass> classes, byte[] levels, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (!BidiText.IsRemoved(classes[i]))
            {
                return levels[i];
            }
        }

        return null;
    }

    private static byte? LevelAfter(ReadOnlySpan<BidiClass> classes, byte[] levels, int index)
    {
        for (var i = index + 1; i < classes.Length; i++)
        {
            if (!BidiText.IsRemoved(classes[i]))
            {
                return levels[i];
            }
        }

        return null;
    }
}
