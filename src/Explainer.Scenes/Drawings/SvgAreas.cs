using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Turns of areas: several that go round the same way cover together what each covers.</summary>
internal static class SvgAreas
{
    /// <summary>A path that goes clockwise on the whole: the path itself, or all of it the other way round.</summary>
    public static PathShape Clockwise(PathShape path) => Area(path) >= 0 ? path : Reversed(path);

    // Twice the area within the polygon of all points, which is positive for clockwise ones since y grows downwards. For curves that is near enough to tell turns.
    private static double Area(PathShape path)
    {
        var sum = 0.0;
        foreach (var (_, points) in Subpaths(path))
        {
            for (var i = 0; i < points.Count; i++)
            {
                var (a, b) = (points[i].Point, points[(i + 1) % points.Count].Point);
                sum += (a.X * b.Y) - (b.X * a.Y);
            }
        }

        return sum;
    }

    private static PathShape Reversed(PathShape path)
    {
        var turned = new PathBuilder();
        foreach (var (isClosed, points) in Subpaths(path))
        {
            turned.Move(points[^1].Point.X, points[^1].Point.Y);
            for (var i = points.Count - 1; i > 0;)
            {
                if (points[i].IsCurve)
                {
                    turned.Cubic(points[i - 1].Point, points[i - 2].Point, points[i - 3].Point);
                    i -= 3;
                }
                else
                {
                    turned.Line(points[i - 1].Point.X, points[i - 1].Point.Y);
                    i--;
                }
            }

            _ = isClosed ? turned.Close() : turned;
        }

        return turned.Build(path.IsEvenOdd);
    }

    // Each subpath's points; the last point of a curve tells that it is one.
    private static List<(bool IsClosed, List<(Point Point, bool IsCurve)> Points)> Subpaths(PathShape path)
    {
        var all = new List<(bool, List<(Point, bool)>)>();
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    all.Add((false, [(path.Points[next++], false)]));
                    break;
                case PathVerb.Line:
                    Open().Add((path.Points[next++], false));
                    break;
                case PathVerb.Cubic:
                    Open().AddRange([(path.Points[next], false), (path.Points[next + 1], false), (path.Points[next + 2], true)]);
                    next += 3;
                    break;
                default:
                    all[^1] = (true, all[^1].Item2);
                    break;
            }
        }

        return all;

        // What follows a closed subpath without a move starts where that began.
        List<(Point, bool)> Open()
        {
            if (all[^1].Item1)
            {
                all.Add((false, [all[^1].Item2[0]]));
            }

            return all[^1].Item2;
        }
    }
}
