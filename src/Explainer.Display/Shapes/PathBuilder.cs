using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>Puts a path together; points are rounded to the sub-pixel grid, or to a grid of about a millionth for outlines in larger units.</summary>
/// <param name="snap">Whether points go onto the grid of 1/64 px; else onto the finer one, as for outlines in em.</param>
public sealed class PathBuilder(bool snap = true)
{
    // A quarter circle by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;
    private readonly ImmutableArray<PathVerb>.Builder verbs = ImmutableArray.CreateBuilder<PathVerb>();
    private readonly ImmutableArray<Point>.Builder points = ImmutableArray.CreateBuilder<Point>();
    private double left = double.PositiveInfinity;
    private double top = double.PositiveInfinity;
    private double right = double.NegativeInfinity;
    private double bottom = double.NegativeInfinity;

    /// <summary>Starts a subpath.</summary>
    public PathBuilder Move(double x, double y)
    {
        verbs.Add(PathVerb.Move);
        return Add(x, y);
    }

    /// <summary>A line to a point.</summary>
    public PathBuilder Line(double x, double y)
    {
        verbs.Add(PathVerb.Line);
        return Add(x, y);
    }

    /// <summary>A cubic Bezier to a point.</summary>
    public PathBuilder Cubic(Point control1, Point control2, Point end)
    {
        verbs.Add(PathVerb.Cubic);
        return Add(control1.X, control1.Y).Add(control2.X, control2.Y).Add(end.X, end.Y);
    }

    /// <summary>Closes the subpath.</summary>
    public PathBuilder Close()
    {
        verbs.Add(PathVerb.Close);
        return this;
    }

    /// <summary>
    /// A circular arc as cubics, joined by a line to what stands before it (or starting a subpath when nothing does).
    /// </summary>
    /// <param name="center">Its centre.</param>
    /// <param name="radius">In px.</param>
    /// <param name="fromDegrees">Start, clockwise on screen from the right.</param>
    /// <param name="sweepDegrees">How far, clockwise when positive.</param>
    public PathBuilder Arc(Point center, double radius, double fromDegrees, double sweepDegrees)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweepDegrees) / 90));
        var step = sweepDegrees / pieces * Math.PI / 180;
        var k = 4.0 / 3 * Math.Tan(step / 4) * radius;
        var angle = fromDegrees * Math.PI / 180;
        for (var i = 0; i <= pieces; i++, angle += step)
        {
            var (sin, cos) = Math.SinCos(angle);
            var end = new Point(center.X + (radius * cos), center.Y + (radius * sin));
            if (i == 0)
            {
                _ = verbs.Count == 0 || verbs[^1] == PathVerb.Close ? Move(end.X, end.Y) : Line(end.X, end.Y);
                continue;
            }

            var (sin0, cos0) = Math.SinCos(angle - step);
            var start = new Point(center.X + (radius * cos0), center.Y + (radius * sin0));
            Cubic(new Point(start.X - (k * sin0), start.Y + (k * cos0)), new Point(end.X + (k * sin), end.Y - (k * cos)), end);
        }

        return this;
    }

    /// <summary>A rectangle with round corners as a closed subpath; one of negative width or height is none.</summary>
    public PathBuilder RoundRect(Rect r, double radius)
    {
        if (r.Width < 0 || r.Height < 0)
        {
            return this;
        }

        var q = Math.Max(0, Math.Min(radius, Math.Min(r.Width, r.Height) / 2));
        var c = q * (1 - Kappa);
        Move(r.X + q, r.Y).Line(r.Right - q, r.Y);
        Corner(new(r.Right - c, r.Y), new(r.Right, r.Y + c), new(r.Right, r.Y + q));
        Line(r.Right, r.Bottom - q);
        Corner(new(r.Right, r.Bottom - c), new(r.Right - c, r.Bottom), new(r.Right - q, r.Bottom));
        Line(r.X + q, r.Bottom);
        Corner(new(r.X + c, r.Bottom), new(r.X, r.Bottom - c), new(r.X, r.Bottom - q));
        Line(r.X, r.Y + q);
        Corner(new(r.X, r.Y + c), new(r.X + c, r.Y), new(r.X + q, r.Y));
        return Close();

        void Corner(Point control1, Point control2, Point end)
        {
            if (q > 0)
            {
                Cubic(control1, control2, end);
            }
        }
    }

    /// <summary>Another path's steps, mapped.</summary>
    /// <param name="path">The path.</param>
    /// <param name="map">From its coordinates to those of this one.</param>
    public PathBuilder Append(PathShape path, in Affine map)
    {
        verbs.AddRange(path.Verbs);
        foreach (var point in path.Points)
        {
            var (x, y) = map.Apply(point);
            Add(x, y);
        }

        return this;
    }

    /// <summary>The path; the builder may go on afterwards.</summary>
    /// <param name="evenOdd">Whether it covers what its outline goes round an odd number of times, instead of what it goes round at all.</param>
    public PathShape Build(bool evenOdd = false) => new(
        verbs.ToImmutable(), points.ToImmutable(), left <= right ? new Rect(left, top, right - left, bottom - top) : Rect.Empty, evenOdd);

    private PathBuilder Add(double x, double y)
    {
        var point = snap ? new Point(Rounding.ToSubPixel(x), Rounding.ToSubPixel(y)) : new Point(Rounding.ToFactor(x), Rounding.ToFactor(y));
        points.Add(point);
        left = Math.Min(left, point.X);
        right = Math.Max(right, point.X);
        top = Math.Min(top, point.Y);
        bottom = Math.Max(bottom, point.Y);
        return this;
    }
}
