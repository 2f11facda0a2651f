namespace Explainer.Raster.Text;

/// <summary>One shaped line: the glyphs in visual order of the UTF-16 range from <paramref name="Start"/> to <paramref name="End"/>.</summary>
internal sealed record TextLine(int Start, int End, List<ShapedGlyph> Glyphs)
{
    // Whether a glyph is the last of its cluster, in visual order.
    private bool EndsCluster(int glyph) => glyph + 1 == Glyphs.Count || Glyphs[glyph + 1].Cluster != Glyphs[glyph].Cluster;

    /// <summary>The space behind a glyph, in px: letter spacing stands behind clusters whose letters do not join.</summary>
    /// <param name="glyph">Which, in visual order.</param>
    /// <param name="spacing">Letter spacing in px.</param>
    internal double SpacingAfter(int glyph, double spacing) => EndsCluster(glyph) && !Glyphs[glyph].Joins ? spacing : 0;

    /// <summary>How far each cluster moves the pen, letter spacing included, in px, at its first UTF-16 index; 0 elsewhere.</summary>
    internal double[] Advances(int length, double size, double spacing)
    {
        var advances = new double[length];
        for (var i = 0; i < Glyphs.Count; i++)
        {
            advances[Glyphs[i].Cluster] += (Glyphs[i].Advance * size) + SpacingAfter(i, spacing);
        }

        return advances;
    }

    /// <summary>The width in px up to an index; letter spacing stands between letters only.</summary>
    internal double Width(int end, double size, double spacing)
    {
        var width = 0.0;
        var last = 0.0;
        for (var i = 0; i < Glyphs.Count; i++)
        {
            if (Glyphs[i].Cluster < end)
            {
                last = SpacingAfter(i, spacing);
                width += (Glyphs[i].Advance * size) + last;
            }
        }

        return Math.Max(0, width - last);
    }

    /// <summary>The pen's place before every index of the line, and after its last, in px from its left: End - Start + 1 values.</summary>
    internal double[] Carets(double size, double spacing)
    {
        var carets = new double[End - Start + 1];
        var next = NextClusters();
        var x = 0.0;
        for (var i = 0; i < Glyphs.Count;)
        {
            var cluster = Glyphs[i].Cluster;
            var first = i;
            var left = x;
            do
            {
                x += (Glyphs[i].Advance * size) + SpacingAfter(i, spacing);
                i++;
            }
            while (i < Glyphs.Count && Glyphs[i].Cluster == cluster);

            // In text from right to left a neighbour at the right comes earlier, or one at the left later.
            var backwards = i < Glyphs.Count ? Glyphs[i].Cluster < cluster : first > 0 && Glyphs[first - 1].Cluster > cluster;
            var end = next[cluster - Start];
            for (var k = cluster; k < end; k++)
            {
                var share = (k - cluster) / (double)(end - cluster);
                carets[k - Start] = backwards ? x - (share * (x - left)) : left + (share * (x - left));
            }

            if (end == End)
            {
                carets[End - Start] = backwards ? left : x;
            }
        }

        return carets;
    }

    // For every cluster's first index the next cluster's.
    private int[] NextClusters()
    {
        var isStart = new bool[End - Start];
        foreach (var glyph in Glyphs)
        {
            isStart[glyph.Cluster - Start] = true;
        }

        var next = new int[End - Start];
        var end = End;
        for (var i = End - Start - 1; i >= 0; i--)
        {
            next[i] = end;
            end = isStart[i] ? Start + i : end;
        }

        return next;
    }
}
