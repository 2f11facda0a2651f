namespace Explainer.Core.Text;

/// <summary>Explicit levels and directions: rules X1 to X8 of UAX 9.</summary>
internal ref struct BidiEmbeddings
{
    /// <summary>The deepest level that an embedding or isolate may have (BD2).</summary>
    internal const int MaxDepth = 125;

    private readonly Span<Status> stack;
    private int count;
    private int overflowIsolates;
    private int overflowEmbeddings;
    private int validIsolates;

    private BidiEmbeddings(Span<Status> stack, byte paragraphLevel)
    {
        this.stack = stack;
        Push(new Status(paragraphLevel, null, false));
    }

    private readonly Status Top => stack[count - 1];

    /// <summary>Gives every character that stays a level, and those within an override its direction.</summary>
    /// <param name="classes">The classes of one paragraph.</param>
    /// <param name="paragraphLevel">Its own level.</param>
    /// <param name="types">Gets the classes as overrides make them.</param>
    /// <param name="levels">Gets the levels; what rule X9 takes out has none.</param>
    internal static void Resolve(ReadOnlySpan<BidiClass> classes, byte paragraphLevel, Span<BidiClass> types, Span<byte> levels)
    {
        var embeddings = new BidiEmbeddings(stackalloc Status[MaxDepth + 2], paragraphLevel);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == BidiClass.PDI)
            {
                embeddings.EndIsolate();
            }

            var top = embeddings.Top;
            levels[i] = classes[i] == BidiClass.B ? paragraphLevel : top.Level;
            types[i] = classes[i] == BidiClass.B ? BidiClass.B : top.Override ?? classes[i];
            switch (classes[i])
            {
                case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                    embeddings.BeginEmbedding(classes[i]);
                    break;
                case BidiClass.PDF:
                    embeddings.EndEmbedding();
                    break;
                case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                    embeddings.BeginIsolate(classes, i);
                    break;
            }
        }
    }

    // X2 to X5.
    private void BeginEmbedding(BidiClass type)
    {
        var level = NextLevel(type is BidiClass.RLE or BidiClass.RLO);
        if (level <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
        {
            Push(new Status(level, type switch { BidiClass.RLO => BidiClass.R, BidiClass.LRO => BidiClass.L, _ => null }, false));
        }
        else if (overflowIsolates == 0)
        {
            overflowEmbeddings++;
        }
    }

    // X5a to X5c. Which way an isolate that is too deep would run makes no difference, so it is not looked for.
    private void BeginIsolate(ReadOnlySpan<BidiClass> classes, int index)
    {
        if (overflowIsolates > 0 || overflowEmbeddings > 0)
        {
            overflowIsolates++;
            return;
        }

        var isRightToLeft = classes[index] == BidiClass.RLI
            || (classes[index] == BidiClass.FSI && BidiText.FirstStrongLevel(classes, index + 1, classes.Length, isIsolate: true) == 1);
        var level = NextLevel(isRightToLeft);
        if (level <= MaxDepth)
        {
            validIsolates++;
            Push(new Status(level, null, true));
        }
        else
        {
            overflowIsolates++;
        }
    }

    // X6a.
    private void EndIsolate()
    {
        if (overflowIsolates > 0)
        {
            overflowIsolates--;
        }
        else if (validIsolates > 0)
        {
            overflowEmbeddings = 0;
            while (!Top.IsIsolate)
            {
                count--;
            }

            count--;
            validIsolates--;
        }
    }

    // X7.
    private void EndEmbedding()
    {
        if (overflowIsolates > 0)
        {
            return;
        }

        if (overflowEmbeddings > 0)
        {
            overflowEmbeddings--;
        }
        else if (!Top.IsIsolate && count > 1)
        {
            count--;
        }
    }

    private readonly byte NextLevel(bool isRightToLeft) => (byte)(isRightToLeft ? (Top.Level + 1) | 1 : (Top.Level + 2) & ~1);

    private void Push(Status status) => stack[count++] = status;

    /// <summary>An entry of the directional status stack.</summary>
    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);
}
