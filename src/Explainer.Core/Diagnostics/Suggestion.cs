namespace Explainer.Core.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The candidate nearest to a wrong name by optimal string alignment distance (Damerau-Levenshtein without repeated edits), or null
    /// when none is near: at most a third of the letters may differ, and one of two.
    /// </summary>
    public static string? Nearest(string wrong, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(wrong.Length < 2 ? 0 : 1, wrong.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - wrong.Length) >= bestDistance)
            {
                continue;
            }

            var distance = string.Equals(candidate, wrong, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(wrong, candidate);
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>A remedy that names the nearest candidate, else lists all of them (at most twelve).</summary>
    public static string Remedy(string wrong, IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        if (Nearest(wrong, all) is { } nearest)
        {
            return $"Did you mean \"{nearest}\"?";
        }

        return all.Count == 0
            ? "None are defined."
            : $"Use one of: {string.Join(", ", all.Take(12))}{(all.Count > 12 ? ", ..." : ".")}";
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
        {
            return int.MaxValue;
        }

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
