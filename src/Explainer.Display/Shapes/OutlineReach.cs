using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>How far an area reaches from a point within it.</summary>
public static class OutlineReach
{
    // A quarter of a circle is then off by less than a three-thousandth of its radius.
    private const int PiecesPerCurve = 32;

    /// <summary>How far along a ray the outline is met last; null where the ray does not meet it.</summary>
    /// <param name="outline">The area's outline; what is not closed is not closed here.</param>
    /// <param name="from">Where the ray begins.</param>
    /// <param name="heading">Where it leads; the answer is in lengths of this.</param>
    public static double? Of(PathShape outline, Point from, Point heading)
    {
        double? farthest = null;
        Point start = default, pen = default;
        var next = 0;
        foreach (var verb in outline.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    start = pen = outline.Points[next++];
                    break;
                case PathVerb.Line:
                    Side(outline.Points[next++]);
                    break;
                case PathVerb.Cubic:
                    var curve = new CubicCurve(pen, outline.Points[next], outline.Points[next + 1], outline.Points[next + 2]);
                    next += 3;
                    for (var i = 1; i <= PiecesPerCurve; i++)
                    {
                        Side(curve.At((double)i / PiecesPerCurve));
                    }

                    break;
                default:
                    Side(start);
                    break;
            }
        }

        return farthest;

        void Side(Point to)
        {
            var (side, way) = (to - pen, pen - from);
            var across = Cross(heading, side);
            if (across != 0 && Cross(way, side) / across is >= 0 and var reach && Cross(way, heading) / across is >= 0 and <= 1 && !(reach <= farthest))
            {
                farthest = reach;
            }

            pen = to;
        }
    }

    private static double Cross(Point a, Point b) => (a.X * b.Y) - (a.Y * b.X);
}
