using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>Arcs of ellipses between two points.</summary>
public static class EllipticArc
{
    /// <summary>Adds an arc from the pen to a point, as SVG's A does (SVG 1.1, F.6: ends to centre, radii that are too small are grown).</summary>
    /// <param name="path">Where to.</param>
    /// <param name="from">Where the pen is.</param>
    /// <param name="radii">The ellipse's radii; where one is 0 the arc is a line.</param>
    /// <param name="turn">How the ellipse is turned, in degrees clockwise.</param>
    /// <param name="isLarge">Whether it is the arc of more than 180 degrees.</param>
    /// <param name="isClockwise">Whether it goes clockwise on screen.</param>
    /// <param name="to">Where it ends.</param>
    public static void Append(PathBuilder path, Point from, Size radii, double turn, bool isLarge, bool isClockwise, Point to)
    {
        if (from == to)
        {
            return;
        }

        if (radii.Width <= 0 || radii.Height <= 0)
        {
            path.Line(to.X, to.Y);
            return;
        }

        // In the circle's coordinates: turned back, each axis a radius.
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        var half = (from - to) * 0.5;
        var p = new Point(((cos * half.X) + (sin * half.Y)) / radii.Width, ((cos * half.Y) - (sin * half.X)) / radii.Height);
        var square = (p.X * p.X) + (p.Y * p.Y);
        var grown = Math.Max(1, Math.Sqrt(square));
        p *= 1 / grown;
        var (rx, ry) = (radii.Width * grown, radii.Height * grown);
        square = Math.Min(1, (p.X * p.X) + (p.Y * p.Y));
        var away = Math.Sqrt(Math.Max(0, (1 - square) / square)) * (isLarge == isClockwise ? -1 : 1);
        var middle = new Point(p.Y, -p.X) * away;
        var map = new Affine(cos * rx, -sin * ry, 0, sin * rx, cos * ry, 0);
        var shift = map.Apply(middle) + Point.Lerp(from, to, 0.5);
        map = map with { X0 = shift.X, Y0 = shift.Y };

        var first = Math.Atan2(p.Y - middle.Y, p.X - middle.X);
        var sweep = Math.Atan2(-p.Y - middle.Y, -p.X - middle.X) - first;
        sweep += isClockwise && sweep < 0 ? 2 * Math.PI : !isClockwise && sweep > 0 ? -2 * Math.PI : 0;
        var count = Math.Max(1, (int)Math.Ceiling((Math.Abs(sweep) / (Math.PI / 2)) - 1e-9));
        var step = sweep / count;
        var k = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < count; i++)
        {
            var (s0, c0) = Math.SinCos(first + (step * i));
            var (s1, c1) = Math.SinCos(first + (step * (i + 1)));
            path.Cubic(
                map.Apply(new Point(c0 - (k * s0), s0 + (k * c0))), map.Apply(new Point(c1 + (k * s1), s1 - (k * c1))),
                i == count - 1 ? to : map.Apply(new Point(c1, s1)));
        }
    }
}
