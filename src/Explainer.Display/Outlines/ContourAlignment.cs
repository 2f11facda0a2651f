using Explainer.Core.Geometry;

namespace Explainer.Display.Outlines;

/// <summary>Where a contour is to begin, and which way it is to go, so that its points move least when it turns into another.</summary>
internal static class ContourAlignment
{
    private const int Points = 64;

    // Between two points of the first lie so many of the second.
    private const int Fine = 4;
    private const long MostCandidates = 4096;

    // Ways to begin at a corner that are tried, and how far off, as a share of the length.
    private const int MostCorners = 8;

    // How much a point's turn by a right angle weighs beside its way, as a share of the outline's reach.
    private const double TurnWeight = 0.25;
    private const double Farthest = 0.13;

    // What is hardly better than the first does not count: of equal ways the first is taken, whatever the last bit of a sum is.
    private const double Better = 1 - 1e-9;

    /// <summary>
    /// The second contour, begun and turned so that its points lie nearest to those of the first; and, of two closed ones, ways to begin nearby at which a
    /// corner lies upon a corner, for sides that are of other lengths.
    /// </summary>
    /// <param name="from">The first; an open one only where the second is closed or open, too.</param>
    /// <param name="to">The second; a closed one goes round as the first does, if that is closed.</param>
    public static IEnumerable<Contour> Aligned(Contour from, Contour to)
    {
        if (!to.IsClosed)
        {
            var back = to.Reversed();
            var way = Centred(from.Sample(Points));
            return [Distance(way, Centred(back.Sample(Points))) < Distance(way, Centred(to.Sample(Points))) * Better ? back : to];
        }

        if (from.IsClosed)
        {
            to = from.Area * to.Area < 0 ? to.Reversed() : to;
            return Around(from, to, Start(from, to).Share).Select(to.StartingAt);
        }

        var (ahead, behind) = (Start(from, to), Start(from, to.Reversed()));
        return [behind.Cost < ahead.Cost * Better ? to.Reversed().StartingAt(behind.Share) : to.StartingAt(ahead.Share)];
    }

    private static IEnumerable<double> Around(Contour from, Contour to, double share) => CornersOf(from)
        .SelectMany(_ => CornersOf(to), (a, b) => b - a - share).Select(turned => turned - Math.Floor(turned + 0.5))
        .Where(turned => Math.Abs(turned) < Farthest).Distinct().OrderBy(Math.Abs).Take(MostCorners).Select(turned => share + turned).Prepend(share);

    // The start counts as one, whatever is there.
    private static IEnumerable<double> CornersOf(Contour contour) => ContourCorners.Of(contour).Select(c => (c.From + c.To) / 2).Prepend(0);

    private static (double Share, double Cost) Start(Contour from, Contour to)
    {
        var first = Way.Of(from, Points);
        var second = Way.Of(to, Points * Fine);
        var (share, cost) = (0.0, Cost(first, second, 0, from.IsClosed));
        for (var i = 1; i < Points; i++)
        {
            if (Cost(first, second, i * Fine, from.IsClosed) is var other && other < cost * Better)
            {
                (share, cost) = ((double)i / Points, other);
            }
        }

        // Nearby, corner upon corner is as good or better, and keeps sides whole.
        if ((long)from.Count * to.Count > MostCandidates)
        {
            return (share, cost);
        }

        var (nearest, least) = (share, cost * 1.002 + 1e-9);
        foreach (var a in from.Stops)
        {
            foreach (var b in to.Stops)
            {
                var turned = b - a - share;
                turned -= Math.Floor(turned + 0.5);
                if (Math.Abs(turned) <= 1.0 / Points && Cost(first, second, (share + turned) * Points * Fine, from.IsClosed) is var other && other < least * Better)
                {
                    (nearest, least) = (share + turned, other);
                }
            }
        }

        return (nearest, least);
    }

    // The sum of the squares of the distances that points have to go, the one's middle put onto the other's, and of how far headings have to turn.
    private static double Cost(in Way first, in Way second, double start, bool isRound)
    {
        var (moves, turns) = (0.0, 0.0);
        var step = isRound ? Fine : Fine * (double)Points / (Points - 1);
        var count = second.Points.Length;
        for (var i = 0; i < first.Points.Length; i++)
        {
            var at = start + (i * step);
            var whole = Math.Floor(at);
            var index = (int)(((long)whole % count) + count) % count;
            var way = first.Points[i] - Point.Lerp(second.Points[index], second.Points[(index + 1) % count], at - whole);
            var turn = first.Headings[i] - second.Headings[index];
            moves += (way.X * way.X) + (way.Y * way.Y);
            turns += (turn.X * turn.X) + (turn.Y * turn.Y);
        }

        return moves + (turns * TurnWeight * first.Reach * second.Reach);
    }

    private static double Distance(Point[] first, Point[] second) => first.Zip(second, (a, b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))).Sum();

    private static Point[] Centred(Point[] points)
    {
        var sum = points.Aggregate(Point.Zero, (all, p) => all + p) * (1.0 / points.Length);
        return [.. points.Select(p => p - sum)];
    }

    // Points of a contour about their middle, where it heads between them, and how far it reaches.
    private readonly record struct Way(Point[] Points, Point[] Headings, double Reach)
    {
        public static Way Of(Contour contour, int count)
        {
            var points = Centred(contour.Sample(count));
            var headings = new Point[count];
            for (var i = 0; i < count; i++)
            {
                var way = contour.IsClosed || i < count - 1 ? points[(i + 1) % count] - points[i] : points[i] - points[i - 1];
                headings[i] = way.Length > 0 ? way * (1 / way.Length) : Point.Zero;
            }

            return new Way(points, headings, Math.Sqrt(points.Average(p => (p.X * p.X) + (p.Y * p.Y))));
        }
    }
}
