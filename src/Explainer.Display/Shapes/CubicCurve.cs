using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>One step of a path as a cubic Bezier; a line is one whose control points lie on its thirds.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Control1">Where it heads from there.</param>
/// <param name="Control2">Where it comes from at its end.</param>
/// <param name="End">Where it ends.</param>
public readonly record struct CubicCurve(Point Start, Point Control1, Point Control2, Point End)
{
    /// <summary>A line.</summary>
    public static CubicCurve Line(Point from, Point to) => new(from, Point.Lerp(from, to, 1 / 3.0), Point.Lerp(from, to, 2 / 3.0), to);

    /// <summary>The length of the way over its control points, in px: never less than its own.</summary>
    public double PolygonLength => (Control1 - Start).Length + (Control2 - Control1).Length + (End - Control2).Length;

    /// <summary>The point at a parameter of 0 to 1.</summary>
    public Point At(double t)
    {
        var (a, b, c) = (Point.Lerp(Start, Control1, t), Point.Lerp(Control1, Control2, t), Point.Lerp(Control2, End, t));
        return Point.Lerp(Point.Lerp(a, b, t), Point.Lerp(b, c, t), t);
    }

    /// <summary>Where it heads at a parameter; of no length only where the whole curve is a point.</summary>
    public Point HeadingAt(double t)
    {
        var (a, b, c) = (Control1 - Start, Control2 - Control1, End - Control2);
        var heading = Point.Lerp(Point.Lerp(a, b, t), Point.Lerp(b, c, t), t);
        if (heading.Length > 1e-9)
        {
            return heading;
        }

        // Where control points lie on an end, the curve heads for the next one.
        var to = t < 0.5 ? Control2 - Start : End - Control1;
        return to.Length > 1e-9 ? to : End - Start;
    }

    /// <summary>The part between two parameters, by de Casteljau's cuts.</summary>
    public CubicCurve Part(double from, double to)
    {
        var rest = to < 1 ? Before(to) : this;
        return from > 0 ? rest.After(from / to) : rest;
    }

    private CubicCurve Before(double t)
    {
        var (a, b, c) = (Point.Lerp(Start, Control1, t), Point.Lerp(Control1, Control2, t), Point.Lerp(Control2, End, t));
        var (ab, bc) = (Point.Lerp(a, b, t), Point.Lerp(b, c, t));
        return new CubicCurve(Start, a, ab, Point.Lerp(ab, bc, t));
    }

    private CubicCurve After(double t)
    {
        var (a, b, c) = (Point.Lerp(Start, Control1, t), Point.Lerp(Control1, Control2, t), Point.Lerp(Control2, End, t));
        var (ab, bc) = (Point.Lerp(a, b, t), Point.Lerp(b, c, t));
        return new CubicCurve(Point.Lerp(ab, bc, t), bc, c, End);
    }
}
