namespace Explainer.Video.Speech.Alignment;

/// <summary>Which letters of two texts are the same ones.</summary>
internal static class LetterMatch
{
    // How far two texts may run apart: a band around the diagonal, so that half an hour takes no gigabytes.
    private const int LeastBand = 400;

    /// <summary>The pairs of equal letters in a way to make one text of the other with the fewest changes (Levenshtein), in order.</summary>
    public static List<(int First, int Second)> Pairs(string first, string second)
    {
        var band = Math.Max(LeastBand, 2 * Math.Abs(first.Length - second.Length));
        var width = (2 * band) + 1;
        var rows = new int[first.Length + 1][];
        for (var i = 0; i <= first.Length; i++)
        {
            rows[i] = new int[width];
            for (var k = 0; k < width; k++)
            {
                var j = Column(i, k);
                rows[i][k] = j < 0 || j > second.Length ? int.MaxValue / 2
                    : i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(At(i - 1, j), At(i, j - 1)) + 1, At(i - 1, j - 1) + (first[i - 1] == second[j - 1] ? 0 : 1));
            }
        }

        var pairs = new List<(int First, int Second)>();
        for (var (i, j) = (first.Length, second.Length); i > 0 && j > 0;)
        {
            var same = first[i - 1] == second[j - 1];
            if (At(i, j) == At(i - 1, j - 1) + (same ? 0 : 1))
            {
                (i, j) = (i - 1, j - 1);
                if (same)
                {
                    pairs.Add((i, j));
                }
            }
            else if (At(i, j) == At(i - 1, j) + 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        pairs.Reverse();
        return pairs;

        int Middle(int i) => first.Length == 0 ? 0 : (int)((long)i * second.Length / first.Length);

        int Column(int i, int k) => Middle(i) - band + k;

        int At(int i, int j) => j - Middle(i) + band is var k && k >= 0 && k < width ? rows[i][k] : int.MaxValue / 2;
    }
}
