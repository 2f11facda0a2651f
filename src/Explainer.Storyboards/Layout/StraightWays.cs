using Explainer.Core.Geometry;

namespace Explainer.Storyboards.Layout;

/// <summary>Which moments of a movement to keep, so that going straight from each to the next is not seen to differ from it.</summary>
internal static class StraightWays
{
    /// <summary>An eighth of a pixel is not seen in what moves.</summary>
    public const double PlaceTolerance = 0.125;

    /// <summary>Among so many moments at a time they are found: to find them takes up to the square of these.</summary>
    public const int MostInRun = 256;

    // Moments that are compared with a straight way while one element is asked for its place.
    private const int MomentsPerWork = 16;

    /// <summary>The moments kept: the first, the last, and of those between as few as the tolerance allows (Douglas and Peucker, 1973, over time).</summary>
    /// <param name="first">The first moment.</param>
    /// <param name="last">The last moment.</param>
    /// <param name="time">When a moment is.</param>
    /// <param name="at">Where it is by then.</param>
    /// <param name="tolerance">How far off a straight way may be.</param>
    /// <param name="budget">Counts comparisons; once it is spent, no more moments are kept.</param>
    public static List<int> Kept(int first, int last, Func<int, double> time, Func<int, Point> at, double tolerance, PlacementBudget budget)
    {
        var kept = new SortedSet<int> { first, last };
        var open = new Stack<(int First, int Last)>([(first, last)]);
        while (open.TryPop(out var part) && budget.Take((part.Last - part.First) / MomentsPerWork))
        {
            // The moment farthest off a straight way splits it, until none is far off.
            var (farthest, most) = (-1, tolerance);
            var (start, length) = (time(part.First), time(part.Last) - time(part.First));
            for (var i = part.First + 1; i < part.Last; i++)
            {
                var off = (at(i) - Point.Lerp(at(part.First), at(part.Last), (time(i) - start) / length)).Length;
                (farthest, most) = off > most ? (i, off) : (farthest, most);
            }

            if (farthest > 0)
            {
                kept.Add(farthest);
                open.Push((part.First, farthest));
                open.Push((farthest, part.Last));
            }
        }

        return [.. kept];
    }
}
