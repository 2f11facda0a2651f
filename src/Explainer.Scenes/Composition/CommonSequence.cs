namespace Explainer.Scenes.Composition;

/// <summary>What two sequences have in common, in order.</summary>
internal static class CommonSequence
{
    // Beyond this a table would cost too much; what is that long is not compared.
    private const long MostCells = 4_000_000;

    /// <summary>The longest common subsequence (Wagner and Fischer, 1974), as pairs of indices in ascending order; none when both are very long.</summary>
    /// <param name="first">How long the first is.</param>
    /// <param name="second">How long the second is.</param>
    /// <param name="areAlike">Whether one of the first and one of the second are alike.</param>
    public static List<(int First, int Second)> Of(int first, int second, Func<int, int, bool> areAlike)
    {
        var pairs = new List<(int, int)>();
        if ((long)first * second > MostCells)
        {
            return pairs;
        }

        var lengths = new int[first + 1, second + 1];
        for (var i = first - 1; i >= 0; i--)
        {
            for (var j = second - 1; j >= 0; j--)
            {
                lengths[i, j] = areAlike(i, j) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < first && j < second;)
        {
            if (areAlike(i, j))
            {
                pairs.Add((i++, j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
