namespace Explainer.Core.Text;

/// <summary>What UAX 9 says of a text before and after its levels are resolved.</summary>
internal static class BidiText
{
    private const char FirstRightToLeft = '\u0590';

    /// <summary>
    /// Whether a text has anything but characters that run from left to right in a paragraph that does: letters from right to left, Arabic
    /// digits, marks of direction.
    /// </summary>
    internal static bool MayRunRightToLeft(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyExceptInRange('\0', (char)(FirstRightToLeft - 1)); at >= 0 && at < text.Length; at++)
        {
            // Blocks of right-to-left scripts, unassigned places included; surrogates of U+10800 to U+10FFF and U+1E800 to U+1EFFF.
            if (text[at] is (>= FirstRightToLeft and <= '\u08FF') or '\u200F' or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF') or '\uD802' or '\uD803' or '\uD83A' or '\uD83B')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The class of each UTF-16 index.</summary>
    internal static BidiClass[] Classify(ReadOnlySpan<char> text)
    {
        var classes = new BidiClass[text.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            if (i + 1 < classes.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                classes[i] = CharacterTable.Of(char.ConvertToUtf32(text[i], text[i + 1])).Bidi;
                classes[++i] = BidiClass.Trail;
            }
            else
            {
                classes[i] = CharacterTable.Of(text[i]).Bidi;
            }
        }

        return classes;
    }

    /// <summary>The level that the first strong character gives, isolates passed over (P2, P3); null when there is none.</summary>
    /// <param name="classes">The classes of the paragraph.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="isIsolate">Whether to look into the isolate that begins at the start (X5c), up to its end.</param>
    internal static byte? FirstStrongLevel(ReadOnlySpan<BidiClass> classes, int start, int end, bool isIsolate)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (classes[i])
            {
                case BidiClass.L when depth == 0:
                    return 0;
                case BidiClass.R or BidiClass.AL when depth == 0:
                    return 1;
                case var type when BeginsIsolate(type):
                    depth++;
                    break;
                case BidiClass.PDI when depth == 0 && isIsolate:
                    return null;
                case BidiClass.PDI when depth > 0:
                    depth--;
                    break;
                case BidiClass.B:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Where white space, isolates' marks and invisible characters at the end of a stretch begin (L1, 3 and 4).</summary>
    internal static int TrailingStart(ReadOnlySpan<BidiClass> classes, int start, int end)
    {
        var at = end;
        while (at > start)
        {
            var first = classes[at - 1] == BidiClass.Trail && at - 1 > start ? at - 2 : at - 1;
            var type = classes[first];
            if (type is not (BidiClass.WS or BidiClass.PDI) && !BeginsIsolate(type) && !IsRemoved(type))
            {
                break;
            }

            at = first;
        }

        return at;
    }

    /// <summary>Whether rule X9 takes characters of a class out.</summary>
    internal static bool IsRemoved(BidiClass type) => type is BidiClass.BN or BidiClass.LRE or BidiClass.RLE or BidiClass.LRO
        or BidiClass.RLO or BidiClass.PDF or BidiClass.Trail;

    /// <summary>Whether a class begins an isolate (BD8).</summary>
    internal static bool BeginsIsolate(BidiClass type) => type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;
}
