using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>The area that a round pen has passed over.</summary>
public static class PenTrail
{
    // The pen is set down so often within its own width: the edge is then nowhere off by more than a three-hundredth of it.
    private const double StepsPerWidth = 8;
    private const int MostSteps = 4000;

    /// <summary>The area along the start of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="share">How much of its length is passed, 0 to 1.</param>
    /// <param name="width">How wide the pen is, in px.</param>
    public static PathShape Of(PathShape line, double share, double width)
    {
        var measure = new PathMeasure(line);
        var length = measure.Length * Math.Clamp(share, 0, 1);
        var steps = length > 0 ? Math.Clamp((int)Math.Ceiling(length * StepsPerWidth / width), 1, MostSteps) : 0;
        var area = new PathBuilder();
        var (last, reach) = (measure.At(0).Point, width / 2);
        Dot(last);
        for (var i = 1; i <= steps; i++)
        {
            var next = measure.At(length * i / steps).Point;
            var way = next - last;
            if (way.Length > 0 && way.Length < width)
            {
                // Clockwise as the dots are, so that areas that overlap add up.
                var aside = new Point(-way.Y, way.X) * (reach / way.Length);
                area.Move(last.X - aside.X, last.Y - aside.Y).Line(next.X - aside.X, next.Y - aside.Y)
                    .Line(next.X + aside.X, next.Y + aside.Y).Line(last.X + aside.X, last.Y + aside.Y).Close();
            }

            Dot(next);
            last = next;
        }

        return area.Build();

        void Dot(Point at) => ShapeOutline.Ellipse(area, Rect.Around(at, new Size(width, width)));
    }
}
