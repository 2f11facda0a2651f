using Explainer.Core.Geometry;

namespace Explainer.Scenes.Components;

/// <summary>Finds places for a chart's labels so that none covers another, a line or a point. The order of the calls decides who goes first.</summary>
/// <param name="room">Where labels may stand.</param>
internal sealed class ChartLabels(Rect room)
{
    private const double Clearance = 6;
    private static readonly double[] Distances = [0, 24, 52, 84, 120, 160, 208, 264, 330, 400];
    private static readonly Point[] Sides =
        [new(1, 0), new(-1, 0), new(0, 1), new(0, -1), new(1, 1), new(-1, 1), new(1, -1), new(-1, -1)];

    private readonly List<Rect> taken = [];
    private readonly List<(Point From, Point To)> lines = [];

    /// <summary>Keeps labels off an area.</summary>
    public void Block(Rect area) => taken.Add(area);

    /// <summary>Keeps labels off a line.</summary>
    public void Block(Point from, Point to) => lines.Add((from, to));

    /// <summary>The free place nearest to a point, or the least bad one when all are taken.</summary>
    /// <param name="anchor">What the label belongs to.</param>
    /// <param name="radius">How far the label keeps off it, in px.</param>
    /// <param name="size">The label's size.</param>
    /// <param name="prefer">The side to try first, each part -1, 0 or 1.</param>
    public Rect Place(Point anchor, double radius, Size size, Point prefer)
    {
        var best = default(Rect);
        var bestCost = double.PositiveInfinity;
        foreach (var distance in Distances)
        {
            foreach (var side in Sides.Prepend(prefer))
            {
                var away = radius + distance;
                var candidate = Rect.Around(
                    new Point(anchor.X + (side.X * (away + (size.Width / 2))), anchor.Y + (side.Y * (away + (size.Height / 2)))), size);
                var kept = Keep(candidate);
                var offAnchor = kept.Inflate(-2).Intersects(Rect.Around(anchor, new Size(radius, radius))) ? size.Width * size.Height : 0;
                var cost = ((kept.Center - candidate.Center).Length * 0.01) + offAnchor;
                cost = AddOverlaps(cost, kept, bestCost);
                cost = AddLeader(cost, anchor, kept, bestCost);
                if (cost < bestCost)
                {
                    (best, bestCost) = (kept, cost);
                }
            }

            if (bestCost < 1)
            {
                break;
            }
        }

        taken.Add(best);
        lines.Add((anchor, Nearest(best, anchor)));
        return best;
    }

    /// <summary>The point of a rectangle that is nearest to a point.</summary>
    public static Point Nearest(Rect area, Point to) => new(Math.Clamp(to.X, area.X, area.Right), Math.Clamp(to.Y, area.Y, area.Bottom));

    private Rect Keep(Rect r) => r with
    {
        X = Math.Max(room.X, Math.Min(r.X, room.Right - r.Width)),
        Y = Math.Max(room.Y, Math.Min(r.Y, room.Bottom - r.Height)),
    };

    // Every part of a cost is positive, so a place that is already no better than the best needs no further look.
    private double AddOverlaps(double cost, Rect r, double limit)
    {
        var wide = r.Inflate(Clearance);
        for (var i = 0; i < taken.Count && cost < limit; i++)
        {
            var shared = wide.Intersect(taken[i]);
            cost += shared.Width * shared.Height * 50;
        }

        for (var i = 0; i < lines.Count && cost < limit; i++)
        {
            cost += Inside(wide, lines[i].From, lines[i].To) * 20;
        }

        return cost;
    }

    // What ties a label to its point should not run over other labels or across lines.
    private double AddLeader(double cost, Point anchor, Rect label, double limit)
    {
        var end = Nearest(label, anchor);
        for (var i = 0; i < lines.Count && cost < limit; i++)
        {
            cost += Crosses(lines[i].From, lines[i].To, anchor, end) ? 900 : 0;
        }

        for (var i = 0; i < taken.Count && cost < limit; i++)
        {
            cost += taken[i].Contains(new Rect(anchor.X, anchor.Y, 0, 0)) ? 0 : Inside(taken[i], anchor, end) * 20;
        }

        return cost;
    }

    private static bool Crosses(Point a, Point b, Point c, Point d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static double Side(Point a, Point b, Point p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));

    // How much of a line lies inside of a rectangle, in px (Liang and Barsky, 1984).
    private static double Inside(Rect r, Point from, Point to)
    {
        var d = to - from;
        double enter = 0, leave = 1;
        if (Cut(-d.X, from.X - r.X) && Cut(d.X, r.Right - from.X) && Cut(-d.Y, from.Y - r.Y) && Cut(d.Y, r.Bottom - from.Y))
        {
            return Math.Max(0, leave - enter) * d.Length;
        }

        return 0;

        bool Cut(double p, double q)
        {
            if (p == 0)
            {
                return q >= 0;
            }

            if (p < 0)
            {
                enter = Math.Max(enter, q / p);
            }
            else
            {
                leave = Math.Min(leave, q / p);
            }

            return enter <= leave;
        }
    }
}
