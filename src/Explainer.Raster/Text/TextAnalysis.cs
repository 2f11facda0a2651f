using System.Text;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>What Unicode says about a paragraph, by UTF-16 index: where lines may break (UAX 14), which way it runs (UAX 9).</summary>
internal sealed unsafe class TextAnalysis
{
    private readonly byte[] levels = [];

    internal TextAnalysis(string text, string language)
    {
        CanBreakBefore = new bool[text.Length + 1];
        IsWhite = new bool[text.Length + 1];
        var utf8 = Encoding.UTF8.GetBytes(text);
        var scalars = 0;
        var hasRightToLeft = false;
        foreach (var rune in text.EnumerateRunes())
        {
            scalars++;
            hasRightToLeft |= IsRightToLeft(rune.Value);
        }

        var attributes = new uint[scalars + 1];
        fixed (byte* bytes = utf8)
        fixed (uint* first = attributes)
        {
            if (utf8.Length > 0)
            {
                Pango.pango_get_log_attrs(bytes, utf8.Length, -1, Pango.pango_language_from_string(language), first, attributes.Length);
            }
        }

        var scalar = 0;
        for (var i = 0; i < text.Length; i += LengthAt(text, i), scalar++)
        {
            CanBreakBefore[i] = (attributes[scalar] & Pango.LineBreak) != 0;
            IsWhite[i] = (attributes[scalar] & Pango.White) != 0;
        }

        if (hasRightToLeft)
        {
            levels = new byte[text.Length];
            ReadLevels(text, utf8);
        }
    }

    /// <summary>Whether a line may start at an index.</summary>
    internal bool[] CanBreakBefore { get; }

    /// <summary>Whether a character is white space, which may hang over a line's end.</summary>
    internal bool[] IsWhite { get; }

    /// <summary>Embedding levels; empty when the whole text runs from left to right.</summary>
    internal ReadOnlySpan<byte> Levels => levels;

    /// <summary>Whether the paragraph as a whole runs from right to left.</summary>
    internal bool RunsRightToLeft { get; private set; }

    private static bool IsRightToLeft(int c) =>
        c is (>= 0x0590 and <= 0x08FF) or 0x200F or 0x202B or 0x202E or 0x2067 or (>= 0xFB1D and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static int LengthAt(string text, int index)
    {
        _ = Rune.DecodeFromUtf16(text.AsSpan(index), out _, out var length);
        return length;
    }

    private void ReadLevels(string text, byte[] utf8)
    {
        var direction = Pango.DirectionWeakLeftToRight;
        byte* native;
        fixed (byte* bytes = utf8)
        {
            native = Pango.pango_log2vis_get_embedding_levels(bytes, utf8.Length, &direction);
        }

        RunsRightToLeft = direction is Pango.DirectionRightToLeft or Pango.DirectionWeakRightToLeft;
        var scalar = 0;
        for (var i = 0; i < text.Length; i += LengthAt(text, i), scalar++)
        {
            levels.AsSpan(i, LengthAt(text, i)).Fill(native[scalar]);
        }

        Pango.g_free(native);
    }
}
