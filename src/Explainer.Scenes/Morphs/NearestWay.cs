namespace Explainer.Scenes.Morphs;

/// <summary>Pairs two sequences in order, so that each has a partner and the pairs are as alike as they can be.</summary>
internal static class NearestWay
{
    // Beyond this a table would cost too much; what is that long is paired by its place alone.
    private const long MostCells = 250_000;

    /// <summary>The cheapest way through both (dynamic time warping; Sakoe and Chiba, 1978), as pairs of indices that never go back; none when one is empty.</summary>
    /// <param name="first">How long the first is.</param>
    /// <param name="second">How long the second is.</param>
    /// <param name="cost">How unlike one of the first and one of the second are, at least 0.</param>
    public static List<(int First, int Second)> Of(int first, int second, Func<int, int, double> cost)
    {
        var pairs = new List<(int, int)>();
        if (first == 0 || second == 0)
        {
            return pairs;
        }

        if ((long)first * second > MostCells)
        {
            var most = Math.Max(first, second);
            return [.. Enumerable.Range(0, most).Select(i => ((int)((long)i * first / most), (int)((long)i * second / most)))];
        }

        var costs = new double[first, second];
        var total = new double[first + 1, second + 1];
        for (var i = 0; i <= first; i++)
        {
            for (var j = 0; j <= second; j++)
            {
                total[i, j] = i == first && j == second ? 0 : double.PositiveInfinity;
            }
        }

        // From the end, so that the way can be followed from the start.
        for (var i = first - 1; i >= 0; i--)
        {
            for (var j = second - 1; j >= 0; j--)
            {
                costs[i, j] = cost(i, j);
                total[i, j] = costs[i, j] + Math.Min(total[i + 1, j + 1], Math.Min(Ahead(i + 1, j), Ahead(i, j + 1)));
            }
        }

        for (int i = 0, j = 0; i < first && j < second;)
        {
            pairs.Add((i, j));
            var (both, left, right) = (total[i + 1, j + 1], Ahead(i + 1, j), Ahead(i, j + 1));
            (i, j) = both <= left && both <= right ? (i + 1, j + 1) : left <= right ? (i + 1, j) : (i, j + 1);
        }

        return pairs;

        double Ahead(int i, int j) => i < first && j < second ? total[i, j] : double.PositiveInfinity;
    }
}
