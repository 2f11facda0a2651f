using System.Globalization;

namespace Explainer.Raster.Text;

/// <summary>Fills lines greedily: each takes as much as fits.</summary>
internal static class LineBreaker
{
    /// <summary>The ends of the lines as UTF-16 indices; at least one, the last is the text's length.</summary>
    /// <param name="analysis">Where lines may break.</param>
    /// <param name="advances">The widths by index, in px.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="maxWidth">In px.</param>
    internal static List<int> Break(TextAnalysis analysis, double[] advances, string text, double maxWidth)
    {
        var ends = new List<int>();
        var start = 0;
        var allowed = 0;
        var width = 0.0;
        var visible = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > start && analysis.CanBreakBefore[i])
            {
                allowed = i;
            }

            width += advances[i];
            visible = analysis.IsWhite[i] ? visible : width;

            // A hundredth of a px keeps a line from breaking that was measured to be exactly so wide.
            if (visible > maxWidth + 0.01 && i > start && !analysis.IsWhite[i] && advances[i] > 0)
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
