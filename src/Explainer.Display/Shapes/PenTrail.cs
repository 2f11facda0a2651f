using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>The area that a round pen has passed over: a dot at each corner of its way, bars between them, and along curves both so often that none is seen.</summary>
public static class PenTrail
{
    // Along a curve the pen is set down so often within its own width: the edge is then nowhere off by more than a three-hundredth of it.
    private const double StepsPerWidth = 8;

    // Of a thin pen's long way: it is set down less often then, but bars still lead from dot to dot.
    private const int MostSteps = 4000;

    /// <summary>The area along the start of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="share">How much of its length is passed, 0 to 1.</param>
    /// <param name="width">How wide the pen is, in px.</param>
    public static PathShape Of(PathShape line, double share, double width)
    {
        var measure = new PathMeasure(line);
        var passed = measure.Part(0, measure.Length * Math.Clamp(share, 0, 1));
        var step = Math.Max(width / StepsPerWidth, measure.Length / MostSteps);
        var area = new PathBuilder();
        Point start = measure.At(0).Point, pen = start;
        var next = 0;
        if (passed.Verbs.IsEmpty)
        {
            Dot(start);
        }

        foreach (var verb in passed.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    start = pen = passed.Points[next++];
                    Dot(pen);
                    break;
                case PathVerb.Line:
                    Draw(passed.Points[next++]);
                    break;
                case PathVerb.Cubic:
                    var curve = new CubicCurve(pen, passed.Points[next], passed.Points[next + 1], passed.Points[next + 2]);
                    next += 3;
                    var steps = Math.Clamp((int)Math.Ceiling(curve.PolygonLength / step), 1, MostSteps);
                    for (var i = 1; i <= steps; i++)
                    {
                        Draw(curve.At((double)i / steps));
                    }

                    break;
                default:
                    Draw(start);
                    break;
            }
        }

        return area.Build();

        void Draw(Point to)
        {
            var way = to - pen;
            if (way.Length > 0)
            {
                // Clockwise as the dots are, so that areas that overlap add up.
                var aside = new Point(-way.Y, way.X) * (width / 2 / way.Length);
                area.Move(pen.X - aside.X, pen.Y - aside.Y).Line(to.X - aside.X, to.Y - aside.Y)
                    .Line(to.X + aside.X, to.Y + aside.Y).Line(pen.X + aside.X, pen.Y + aside.Y).Close();
                Dot(to);
            }

            pen = to;
        }

        void Dot(Point at) => ShapeOutline.Ellipse(area, Rect.Around(at, new Size(width, width)));
    }
}
