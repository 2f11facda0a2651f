using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;

namespace Explainer.Pipeline.Lint;

/// <summary>Where areas and lines lie, as exactly as telling faults needs.</summary>
internal static class MarkGeometry
{
    // Pieces that a curve is cut into.
    private const int Pieces = 6;

    // Points of a line of text that are looked at.
    private const int Across = 12;
    private const int Down = 3;

    // A letter is about half as wide as its line is high.
    private const int StepsOfLetter = 3;

    /// <summary>Whether what a mark fills covers a point of the frame; lines and texts cover none.</summary>
    public static bool Covers(LintMark mark, Point point)
    {
        if (!Holds(mark.Bounds, point))
        {
            return false;
        }

        return mark.Command switch
        {
            PictureCommand picture => picture.Transform.Inverse() is { } back && Holds(picture.Target, back.Apply(point)),
            FillCommand fill => fill.Transform.Inverse() is { } back && Holds(fill.Shape, back.Apply(point)),
            _ => false,
        };
    }

    /// <summary>Whether a line, or the edge of a path that is filled, runs through a rectangle of the frame.</summary>
    public static bool Crosses(LintMark mark, Rect area)
    {
        if (!mark.Bounds.Intersects(area))
        {
            return false;
        }

        var shape = mark.Command switch { StrokeCommand stroke => stroke.Shape, FillCommand fill => fill.Shape, _ => null };
        var map = mark.Map;
        return shape is PathShape path && Segments(path).Any(s => Meets(map.Apply(s.From), map.Apply(s.To), area));
    }

    /// <summary>The share of a rectangle that lies in another.</summary>
    public static double Share(Rect of, Rect within)
    {
        var both = of.Intersect(within);
        return of.IsEmpty ? 0 : both.Width * both.Height / (of.Width * of.Height);
    }

    /// <summary>The share of a text's lines that a mark covers, by points spread over them.</summary>
    public static double Share(LintMark text, LintMark cover)
    {
        var (covered, all) = (0, 0);
        foreach (var line in text.Lines)
        {
            for (var i = 0; i < Across * Down; i++)
            {
                var point = new Point(line.X + (line.Width * ((i % Across) + 0.5) / Across), line.Y + (line.Height * ((i / Across) + 0.5) / Down));
                covered += Covers(cover, point) ? 1 : 0;
                all++;
            }
        }

        return all == 0 ? 0 : (double)covered / all;
    }

    /// <summary>Whether a mark covers a letter or more of a text from its top to its foot, wherever in a long line that is.</summary>
    public static bool HidesLetter(LintMark text, LintMark cover)
    {
        foreach (var line in text.Lines)
        {
            var step = line.Height / StepsOfLetter / 2;
            var hidden = 0;
            for (var x = line.X + (step / 2); step > 0 && x < line.Right; x += step)
            {
                var middle = line.Y + (line.Height / 2);
                hidden = Covers(cover, new Point(x, middle - step)) && Covers(cover, new Point(x, middle)) && Covers(cover, new Point(x, middle + step)) ? hidden + 1 : 0;
                if (hidden == StepsOfLetter)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether two rectangles have a point in common; the second may be flat.</summary>
    internal static bool Meets(Rect a, Rect b) => a.X <= b.Right && b.X <= a.Right && a.Y <= b.Bottom && b.Y <= a.Bottom;

    /// <summary>Whether a rectangle holds a point.</summary>
    internal static bool Holds(Rect r, Point p) => p.X >= r.X && p.X < r.Right && p.Y >= r.Y && p.Y < r.Bottom;

    private static bool Holds(Shape shape, Point p)
    {
        var box = shape.Bounds;
        if (!Holds(box, p))
        {
            return false;
        }

        switch (shape)
        {
            case EllipseShape:
                var (dx, dy) = ((p.X - box.Center.X) / (box.Width / 2), (p.Y - box.Center.Y) / (box.Height / 2));
                return (dx * dx) + (dy * dy) <= 1;
            case RoundRectShape round:
                var across = Math.Max(0, Math.Max(box.X + round.Radius - p.X, p.X - box.Right + round.Radius));
                var down = Math.Max(0, Math.Max(box.Y + round.Radius - p.Y, p.Y - box.Bottom + round.Radius));
                return (across * across) + (down * down) <= round.Radius * round.Radius;
            case PathShape path:
                return Winding(path, p) != 0;
            default:
                return false;
        }
    }

    private static int Winding(PathShape path, Point p)
    {
        var winding = 0;
        foreach (var (from, to) in Segments(path))
        {
            if (from.Y <= p.Y != to.Y <= p.Y)
            {
                var x = from.X + ((p.Y - from.Y) / (to.Y - from.Y) * (to.X - from.X));
                winding += x <= p.X ? 0 : from.Y <= p.Y ? 1 : -1;
            }
        }

        return winding;
    }

    private static IEnumerable<(Point From, Point To)> Segments(PathShape path)
    {
        var (start, at, next) = (Point.Zero, Point.Zero, 0);
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    start = at = path.Points[next++];
                    break;
                case PathVerb.Line:
                    yield return (at, path.Points[next]);
                    at = path.Points[next++];
                    break;
                case PathVerb.Cubic:
                    var (a, b, c, d) = (at, path.Points[next], path.Points[next + 1], path.Points[next + 2]);
                    for (var i = 1; i <= Pieces; i++)
                    {
                        var t = (double)i / Pieces;
                        var s = 1 - t;
                        var to = new Point(
                            (s * s * s * a.X) + (3 * s * s * t * b.X) + (3 * s * t * t * c.X) + (t * t * t * d.X),
                            (s * s * s * a.Y) + (3 * s * s * t * b.Y) + (3 * s * t * t * c.Y) + (t * t * t * d.Y));
                        yield return (at, to);
                        at = to;
                    }

                    next += 3;
                    break;
                default:
                    yield return (at, start);
                    at = start;
                    break;
            }
        }
    }

    // By cutting the line off at each side (Liang and Barsky).
    private static bool Meets(Point from, Point to, Rect area)
    {
        var (first, last) = (0.0, 1.0);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        return Cut(-dx, from.X - area.X, ref first, ref last) && Cut(dx, area.Right - from.X, ref first, ref last)
            && Cut(-dy, from.Y - area.Y, ref first, ref last) && Cut(dy, area.Bottom - from.Y, ref first, ref last);
    }

    private static bool Cut(double along, double room, ref double first, ref double last)
    {
        if (along == 0)
        {
            return room >= 0;
        }

        var t = room / along;
        if (along < 0)
        {
            first = Math.Max(first, t);
        }
        else
        {
            last = Math.Min(last, t);
        }

        return first <= last;
    }
}
