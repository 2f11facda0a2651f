namespace Explainer.Core.Text;

/// <summary>An isolating run sequence (BD13 of UAX 9) on its way through the rules W1 to I2.</summary>
internal readonly ref struct BidiSequence
{
    private readonly ReadOnlySpan<int> indices;
    private readonly ReadOnlySpan<BidiClass> explicitTypes;
    private readonly BidiClass[] types;
    private readonly byte level;
    private readonly BidiClass before;
    private readonly BidiClass after;

    /// <summary>Takes a sequence up.</summary>
    /// <param name="indices">Where its characters stand in the paragraph.</param>
    /// <param name="explicitTypes">The classes of the paragraph's characters after rules X1 to X8.</param>
    /// <param name="level">The level of the sequence.</param>
    /// <param name="levelBefore">The level that gives sos (X10).</param>
    /// <param name="levelAfter">The level that gives eos (X10).</param>
    internal BidiSequence(ReadOnlySpan<int> indices, ReadOnlySpan<BidiClass> explicitTypes, byte level, byte levelBefore, byte levelAfter)
    {
        this.indices = indices;
        this.explicitTypes = explicitTypes;
        this.level = level;
        before = DirectionOf(levelBefore);
        after = DirectionOf(levelAfter);
        types = new BidiClass[indices.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = explicitTypes[indices[i]];
        }
    }

    /// <summary>Runs the rules and writes the levels of the sequence's characters.</summary>
    internal void Resolve(ReadOnlySpan<char> text, Span<byte> levels)
    {
        ResolveMarks();
        ResolveNumbers();
        ResolveSeparators();
        ResolveTerminators();
        ResolveNumbersAfterLetters();
        ResolveBrackets(text);
        ResolveNeutrals();
        for (var i = 0; i < types.Length; i++)
        {
            levels[indices[i]] = ImplicitLevel(types[i]);
        }
    }

    private static BidiClass DirectionOf(int level) => (level & 1) == 0 ? BidiClass.L : BidiClass.R;

    // N0 and N1 take numbers for characters from right to left.
    private static BidiClass? Strong(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };

    private static bool IsNeutral(BidiClass type) => type is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.PDI
        || BidiText.BeginsIsolate(type);

    // W1.
    private void ResolveMarks()
    {
        var previous = before;
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] == BidiClass.NSM)
            {
                types[i] = previous == BidiClass.PDI || BidiText.BeginsIsolate(previous) ? BidiClass.ON : previous;
            }

            previous = types[i];
        }
    }

    // W2: a digit after an Arabic letter is an Arabic digit. W3, which makes these letters R, may come along, as W4 asks for numbers only.
    private void ResolveNumbers()
    {
        var strong = before;
        for (var i = 0; i < types.Length; i++)
        {
            switch (types[i])
            {
                case BidiClass.L or BidiClass.R:
                    strong = types[i];
                    break;
                case BidiClass.AL:
                    strong = BidiClass.AL;
                    types[i] = BidiClass.R;
                    break;
                case BidiClass.EN when strong == BidiClass.AL:
                    types[i] = BidiClass.AN;
                    break;
            }
        }
    }

    // W4: a single separator between two numbers of a kind.
    private void ResolveSeparators()
    {
        for (var i = 1; i + 1 < types.Length; i++)
        {
            var isBetween = types[i - 1] == types[i + 1] && (types[i] is BidiClass.CS
                ? types[i - 1] is BidiClass.EN or BidiClass.AN
                : types[i] is BidiClass.ES && types[i - 1] is BidiClass.EN);
            types[i] = isBetween ? types[i - 1] : types[i];
        }
    }

    // W5: signs beside a number are of it. W6: what is left of signs and separators is neutral.
    private void ResolveTerminators()
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] is BidiClass.ES or BidiClass.CS)
            {
                types[i] = BidiClass.ON;
            }
            else if (types[i] == BidiClass.ET)
            {
                var end = EndOf(i, static type => type == BidiClass.ET);
                var isOfNumber = (i > 0 && types[i - 1] == BidiClass.EN) || (end < types.Length && types[end] == BidiClass.EN);
                types.AsSpan(i, end - i).Fill(isOfNumber ? BidiClass.EN : BidiClass.ON);
                i = end - 1;
            }
        }
    }

    // W7.
    private void ResolveNumbersAfterLetters()
    {
        var strong = before;
        for (var i = 0; i < types.Length; i++)
        {
            strong = types[i] is BidiClass.L or BidiClass.R ? types[i] : strong;
            types[i] = types[i] == BidiClass.EN && strong == BidiClass.L ? BidiClass.L : types[i];
        }
    }

    // N0.
    private void ResolveBrackets(ReadOnlySpan<char> text)
    {
        var embedding = DirectionOf(level);
        foreach (var (opening, closing) in BidiBrackets.Pairs(text, indices, types))
        {
            if (DirectionWithin(opening, closing, embedding) is not { } inside)
            {
                continue;
            }

            var direction = inside != embedding && DirectionBefore(opening) != inside ? embedding : inside;
            SetBracket(opening, direction);
            SetBracket(closing, direction);
        }
    }

    // N0 b and c: the embedding's direction if it is found between the brackets, else the other one, else null.
    private BidiClass? DirectionWithin(int opening, int closing, BidiClass embedding)
    {
        BidiClass? found = null;
        for (var i = opening + 1; i < closing && found != embedding; i++)
        {
            found = Strong(types[i]) ?? found;
        }

        return found;
    }

    private BidiClass DirectionBefore(int opening)
    {
        for (var i = opening - 1; i >= 0; i--)
        {
            if (Strong(types[i]) is { } strong)
            {
                return strong;
            }
        }

        return before;
    }

    // The marks on a bracket follow it.
    private void SetBracket(int at, BidiClass direction)
    {
        types[at] = direction;
        for (var i = at + 1; i < types.Length && explicitTypes[indices[i]] == BidiClass.NSM; i++)
        {
            types[i] = direction;
        }
    }

    // N1 and N2.
    private void ResolveNeutrals()
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (IsNeutral(types[i]))
            {
                var end = EndOf(i, IsNeutral);
                var left = i == 0 ? before : Strong(types[i - 1]);
                var right = end == types.Length ? after : Strong(types[end]);
                types.AsSpan(i, end - i).Fill(left is { } both && left == right ? both : DirectionOf(level));
                i = end - 1;
            }
        }
    }

    private int EndOf(int start, Func<BidiClass, bool> isInside)
    {
        var end = start + 1;
        while (end < types.Length && isInside(types[end]))
        {
            end++;
        }

        return end;
    }

    // I1 and I2.
    private byte ImplicitLevel(BidiClass type) => (byte)((level & 1, type) switch
    {
        (0, BidiClass.R) => level + 1,
        (0, BidiClass.EN or BidiClass.AN) => level + 2,
        (1, BidiClass.L or BidiClass.EN or BidiClass.AN) => level + 1,
        _ => level,
    });
}
