using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Makes paths of SVG's basic shapes (SVG 1.1, 9), in user units.</summary>
internal static class SvgOutlines
{
    // A quarter of an ellipse by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;

    /// <summary>An element's path; null where it has none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="room">What 100 % of its lengths are.</param>
    /// <param name="warn">Told why it has none, if that is a mistake.</param>
    public static PathShape? Of(SvgElement element, Size room, Action<SvgElement, string> warn)
    {
        var diagonal = Math.Sqrt(((room.Width * room.Width) + (room.Height * room.Height)) / 2);
        switch (element.Name)
        {
            case "path":
                var path = PathData.Read(element["d"] ?? "", out var mistake);
                if (mistake is not null)
                {
                    warn(element, $"its path data: at column {mistake.Position + 1}, {mistake.What}");
                }

                return path is { Verbs.IsEmpty: false } ? path : null;
            case "rect":
                var rect = new Rect(Across("x"), Down("y"), Across("width"), Down("height"));
                var rx = SvgNumbers.Length(element["rx"], room.Width) ?? SvgNumbers.Length(element["ry"], room.Height) ?? 0;
                var ry = SvgNumbers.Length(element["ry"], room.Height) ?? rx;
                return rect.Width > 0 && rect.Height > 0 ? Rect(rect, Math.Clamp(rx, 0, rect.Width / 2), Math.Clamp(ry, 0, rect.Height / 2)) : null;
            case "circle":
                return Ellipse(new Point(Across("cx"), Down("cy")), SvgNumbers.Length(element["r"], diagonal) ?? 0, SvgNumbers.Length(element["r"], diagonal) ?? 0);
            case "ellipse":
                return Ellipse(new Point(Across("cx"), Down("cy")), Across("rx"), Down("ry"));
            case "line":
                return new PathBuilder(snap: false).Move(Across("x1"), Down("y1")).Line(Across("x2"), Down("y2")).Build();
            default:
                return Corners(element, warn);
        }

        double Across(string name) => SvgNumbers.Length(element[name], room.Width) ?? 0;

        double Down(string name) => SvgNumbers.Length(element[name], room.Height) ?? 0;
    }

    private static PathShape? Corners(SvgElement element, Action<SvgElement, string> warn)
    {
        if (SvgNumbers.Many(element["points"] ?? "") is not { } numbers)
        {
            warn(element, "its points, which are no numbers");
            return null;
        }

        var path = new PathBuilder(snap: false);
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            _ = i == 0 ? path.Move(numbers[0], numbers[1]) : path.Line(numbers[i], numbers[i + 1]);
        }

        return numbers.Length < 4 ? null : element.Name == "polygon" ? path.Close().Build() : path.Build();
    }

    private static PathShape Rect(Rect r, double rx, double ry)
    {
        var path = new PathBuilder(snap: false).Move(r.X + rx, r.Y).Line(r.Right - rx, r.Y);
        if (rx <= 0 || ry <= 0)
        {
            return path.Line(r.Right, r.Bottom).Line(r.X, r.Bottom).Close().Build();
        }

        var (cx, cy) = (rx * (1 - Kappa), ry * (1 - Kappa));
        return path
            .Cubic(new(r.Right - cx, r.Y), new(r.Right, r.Y + cy), new(r.Right, r.Y + ry)).Line(r.Right, r.Bottom - ry)
            .Cubic(new(r.Right, r.Bottom - cy), new(r.Right - cx, r.Bottom), new(r.Right - rx, r.Bottom)).Line(r.X + rx, r.Bottom)
            .Cubic(new(r.X + cx, r.Bottom), new(r.X, r.Bottom - cy), new(r.X, r.Bottom - ry)).Line(r.X, r.Y + ry)
            .Cubic(new(r.X, r.Y + cy), new(r.X + cx, r.Y), new(r.X + rx, r.Y)).Close().Build();
    }

    // From its right, clockwise, as dashes and pens go.
    private static PathShape? Ellipse(Point c, double rx, double ry)
    {
        var (kx, ky) = (rx * Kappa, ry * Kappa);
        return rx <= 0 || ry <= 0 ? null : new PathBuilder(snap: false).Move(c.X + rx, c.Y)
            .Cubic(new(c.X + rx, c.Y + ky), new(c.X + kx, c.Y + ry), new(c.X, c.Y + ry))
            .Cubic(new(c.X - kx, c.Y + ry), new(c.X - rx, c.Y + ky), new(c.X - rx, c.Y))
            .Cubic(new(c.X - rx, c.Y - ky), new(c.X - kx, c.Y - ry), new(c.X, c.Y - ry))
            .Cubic(new(c.X + kx, c.Y - ry), new(c.X + rx, c.Y - ky), new(c.X + rx, c.Y)).Close().Build();
    }
}
