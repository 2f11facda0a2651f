using System.Globalization;
using Explainer.Core.Text;
using Explainer.Display.Text;

namespace Explainer.Raster.Text;

/// <summary>Fills lines greedily: each takes as much as fits.</summary>
internal static class LineBreaker
{
    // Keeps a line from breaking that was measured to be exactly so wide, in px.
    private const double Tolerance = 0.01;

    /// <summary>Where a word may be broken, not seen elsewhere.</summary>
    internal const char SoftHyphen = '\u00AD';

    /// <summary>The ends of the lines as UTF-16 indices; at least one, the last is the text's length.</summary>
    /// <param name="advances">The widths by index, in px.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="whole">What is kept on one line if it fits one.</param>
    /// <param name="maxWidth">In px.</param>
    /// <param name="hyphen">The width of the hyphen that is seen where a line ends at a soft one, in px.</param>
    internal static List<int> Break(double[] advances, string text, List<TextRange> whole, double maxWidth, double hyphen = 0)
    {
        if (Fits(advances, text, maxWidth))
        {
            return [text.Length];
        }

        var breaks = LineBreaks.Of(text);
        foreach (var range in whole)
        {
            if (advances.AsSpan(range.Start, range.End - range.Start) is var inside && Sum(inside) <= maxWidth + Tolerance)
            {
                // To prohibited, which is none of the others.
                breaks.AsSpan(range.Start + 1, range.End - range.Start - 1).Clear();
            }
        }

        var ends = new List<int>();
        var start = 0;
        var allowed = 0;
        var width = 0.0;
        var visible = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > start && breaks[i] != LineBreak.Prohibited && (text[i - 1] != SoftHyphen || width + hyphen <= maxWidth + Tolerance))
            {
                allowed = i;
            }

            width += advances[i];
            visible = char.IsWhiteSpace(text[i]) ? visible : width;

            if (visible > maxWidth + Tolerance && i > start && !char.IsWhiteSpace(text[i]) && advances[i] > 0)
            {
                var end = allowed > start ? allowed : ClusterStart(text, start, i);
                if (end > start)
                {
                    ends.Add(end);
                    start = allowed = end;
                    i = end - 1;
                    width = visible = 0;
                }
            }
        }

        ends.Add(text.Length);
        return ends;
    }

    private static double Sum(ReadOnlySpan<double> advances)
    {
        var sum = 0.0;
        foreach (var advance in advances)
        {
            sum += advance;
        }

        return sum;
    }

    // Most texts are one line; where it might end need not be asked then.
    private static bool Fits(double[] advances, string text, double maxWidth)
    {
        var width = 0.0;
        var visible = text.AsSpan().TrimEnd().Length;
        for (var i = 0; i < visible; i++)
        {
            width += advances[i];
            if (width > maxWidth + Tolerance)
            {
                return false;
            }
        }

        return true;
    }

    // A word that is wider than a line is broken, but never within what a reader takes for one character.
    private static int ClusterStart(string text, int start, int index)
    {
        var at = start;
        while (at + StringInfo.GetNextTextElementLength(text, at) is var next && next <= index)
        {
            at = next;
        }

        return at;
    }
}
