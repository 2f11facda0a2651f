using Explainer.Core.Geometry;

namespace Explainer.Display.Outlines;

/// <summary>
/// The corners of a contour, sharp or rounded, and which of two contours belong together: so that a wide rectangle becomes a square by its corners,
/// although these lie at other shares of its length.
/// </summary>
internal static class ContourCorners
{
    // What turns less is taken for a curve, in degrees.
    private const double LeastTurn = 30;
    private const double LeastRound = 55;

    // A rounded corner takes at most this share of the length.
    private const double LongestRound = 0.11;

    // Corners that lie farther apart, as shares of the length, do not belong together.
    private const double Farthest = 0.2;
    private const int Most = 96;

    /// <summary>Places of both that belong together, in order, as shares of their lengths; none at the ends.</summary>
    /// <param name="from">The first contour.</param>
    /// <param name="to">The second, begun where the first begins.</param>
    public static List<(double From, double To)> Pairs(Contour from, Contour to)
    {
        var (first, second) = (Of(from), Of(to));
        var anchors = new List<(double, double)>();
        if (first.Count is 0 or > Most || second.Count is 0 or > Most)
        {
            return anchors;
        }

        var best = new double[first.Count + 1, second.Count + 1];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), Likeness(first[i], second[j]) + best[i + 1, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            if (Likeness(first[i], second[j]) is > 0 and var likeness && likeness + best[i + 1, j + 1] >= best[i, j])
            {
                anchors.Add((first[i].From, second[j].From));
                if (first[i].To > first[i].From || second[j].To > second[j].From)
                {
                    anchors.Add((first[i].To, second[j].To));
                }

                (i, j) = (i + 1, j + 1);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return anchors;
    }

    /// <summary>The corners of a contour, each from where it begins to turn to where it goes straight again, as shares of its length; none at its ends.</summary>
    public static List<(double From, double To)> Of(Contour contour)
    {
        var corners = new List<(double From, double To)>();
        var stops = contour.Stops;
        for (var i = 1; i < contour.Count; i++)
        {
            var (starts, ends) = contour.HeadingsOf(i);
            if (IsSharp(i))
            {
                corners.Add((stops[i], stops[i]));
            }
            else if (i < contour.Count - 1 && !IsSharp(i + 1) && !contour.IsLine(i) && stops[i + 1] - stops[i] < LongestRound && Turn(starts, ends) > LeastRound)
            {
                corners.Add((stops[i], stops[i + 1]));
            }
        }

        return corners;

        bool IsSharp(int curve) => Turn(contour.HeadingsOf(curve - 1).End, contour.HeadingsOf(curve).Start) > LeastTurn;
    }

    private static double Likeness((double From, double To) a, (double From, double To) b) =>
        Math.Max(0, 1 - (Math.Abs(a.From + a.To - b.From - b.To) / 2 / Farthest));

    private static double Turn(Point a, Point b) => Math.Abs(Math.Atan2((a.X * b.Y) - (a.Y * b.X), (a.X * b.X) + (a.Y * b.Y))) * 180 / Math.PI;
}
