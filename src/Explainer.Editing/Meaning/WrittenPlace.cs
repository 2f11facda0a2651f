using Explainer.Editing.Syntax;

namespace Explainer.Editing.Meaning;

/// <summary>Where a part of what a text means is written.</summary>
internal static class WrittenPlace
{
    /// <summary>Where a part starts in the file; -1 when it is not written there as it reads.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="scalar">The text.</param>
    /// <param name="offset">Where the part starts in what it means.</param>
    /// <param name="part">The part.</param>
    public static int Of(SyntaxTree tree, ScalarSyntax scalar, int offset, string part)
    {
        var raw = tree.Text.AsSpan(scalar.ContentStart, scalar.End - scalar.ContentStart);
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        if (part.Length > 0 && offset + quote + part.Length <= raw.Length && raw.Slice(offset + quote, part.Length).SequenceEqual(part))
        {
            return scalar.ContentStart + quote + offset;
        }

        if (part.Length == 0)
        {
            return scalar.ContentStart + quote;
        }

        // The part is the nth of its kind in the text, so it is the nth in the file, too, whatever quotes and joined lines did between.
        var (earlier, found) = (0, -1);
        for (var at = scalar.Value.IndexOf(part, StringComparison.Ordinal); at >= 0 && at < offset; at = scalar.Value.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            earlier++;
        }

        for (var n = 0; n <= earlier; n++)
        {
            var next = raw[(found + 1)..].IndexOf(part);
            if (next < 0)
            {
                return -1;
            }

            found += 1 + next;
        }

        return scalar.ContentStart + found;
    }
}
