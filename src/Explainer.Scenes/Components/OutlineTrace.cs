using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Components;

/// <summary>The first part of an area's outline, as a pen draws it.</summary>
internal static class OutlineTrace
{
    // A quarter of an ellipse by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;

    // Lengths of curves are those of so many chords, which is within a thousandth for a quarter of an ellipse.
    private const int Chords = 16;

    /// <summary>The outline up to a share of its length.</summary>
    /// <param name="area">The area.</param>
    /// <param name="share">0 to 1.</param>
    public static PathShape Of(Shape area, double share)
    {
        var curves = Curves(area);
        var left = curves.Sum(c => c.IsMove ? 0 : Length(c)) * share;
        var path = new PathBuilder();
        foreach (var curve in curves)
        {
            if (curve.IsMove)
            {
                path.Move(curve.End.X, curve.End.Y);
                continue;
            }

            var length = Length(curve);
            var part = length <= left ? curve : Cut(curve, left);
            path.Cubic(part.Control1, part.Control2, part.End);
            left -= length;
            if (left <= 0)
            {
                break;
            }
        }

        return path.Build();
    }

    private static List<Curve> Curves(Shape area) => area switch
    {
        PathShape path => Curves(path),
        RoundRectShape rect => Curves(new PathBuilder().RoundRect(rect.Bounds, rect.Radius).Build()),
        _ => Curves(Ellipse(area.Bounds)),
    };

    // From its top, clockwise.
    private static PathShape Ellipse(Rect r)
    {
        var (c, kx, ky) = (r.Center, r.Width / 2 * Kappa, r.Height / 2 * Kappa);
        return new PathBuilder().Move(c.X, r.Y)
            .Cubic(new(c.X + kx, r.Y), new(r.Right, c.Y - ky), new(r.Right, c.Y))
            .Cubic(new(r.Right, c.Y + ky), new(c.X + kx, r.Bottom), new(c.X, r.Bottom))
            .Cubic(new(c.X - kx, r.Bottom), new(r.X, c.Y + ky), new(r.X, c.Y))
            .Cubic(new(r.X, c.Y - ky), new(c.X - kx, r.Y), new(c.X, r.Y)).Close().Build();
    }

    private static List<Curve> Curves(PathShape path)
    {
        var curves = new List<Curve>();
        Point start = default, pen = default;
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            var end = verb switch { PathVerb.Close => start, PathVerb.Cubic => path.Points[next + 2], _ => path.Points[next] };
            curves.Add(verb switch
            {
                PathVerb.Move => new Curve(end, end, end, end, true),
                PathVerb.Cubic => new Curve(pen, path.Points[next], path.Points[next + 1], end, false),
                _ => new Curve(pen, Point.Lerp(pen, end, 1 / 3.0), Point.Lerp(pen, end, 2 / 3.0), end, false),
            });
            next += verb switch { PathVerb.Close => 0, PathVerb.Cubic => 3, _ => 1 };
            start = verb == PathVerb.Move ? end : start;
            pen = end;
        }

        return curves;
    }

    private static double Length(in Curve curve)
    {
        var length = 0.0;
        var from = curve.Start;
        for (var i = 1; i <= Chords; i++)
        {
            var to = At(curve, i / (double)Chords);
            length += (to - from).Length;
            from = to;
        }

        return length;
    }

    // The part of a curve that is so long.
    private static Curve Cut(in Curve curve, double length)
    {
        var from = curve.Start;
        var t = 1.0;
        for (var i = 1; i <= Chords; i++)
        {
            var to = At(curve, i / (double)Chords);
            var chord = (to - from).Length;
            if (chord >= length)
            {
                t = (i - 1 + (chord > 0 ? length / chord : 0)) / Chords;
                break;
            }

            length -= chord;
            from = to;
        }

        var (a, b, c) = (Point.Lerp(curve.Start, curve.Control1, t), Point.Lerp(curve.Control1, curve.Control2, t), Point.Lerp(curve.Control2, curve.End, t));
        var (ab, bc) = (Point.Lerp(a, b, t), Point.Lerp(b, c, t));
        return new Curve(curve.Start, a, ab, Point.Lerp(ab, bc, t), false);
    }

    private static Point At(in Curve curve, double t)
    {
        var (a, b, c) = (Point.Lerp(curve.Start, curve.Control1, t), Point.Lerp(curve.Control1, curve.Control2, t), Point.Lerp(curve.Control2, curve.End, t));
        return Point.Lerp(Point.Lerp(a, b, t), Point.Lerp(b, c, t), t);
    }

    private readonly record struct Curve(Point Start, Point Control1, Point Control2, Point End, bool IsMove);
}
