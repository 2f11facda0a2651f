using Explainer.Core.Geometry;
using ShimSkiaSharp;

namespace Explainer.Raster.Pictures;

/// <summary>The edges of a path in an SVG picture, as far as their cost goes.</summary>
internal static class SvgEdges
{
    /// <summary>What the rows that a path's edges cross cost.</summary>
    /// <param name="path">The path.</param>
    /// <param name="map">Where its coordinates lie in the frame.</param>
    /// <param name="clip">What is drawn of the frame.</param>
    /// <param name="crossing">The cost of a crossing.</param>
    /// <param name="amongOthers">The cost of a crossing for each other one in its row.</param>
    internal static double Cost(SKPath path, in Affine map, Rect clip, double crossing, double amongOthers)
    {
        double crossings = 0;
        var last = default(Point);
        foreach (var (to, isStart) in Points(path))
        {
            var at = map.Apply(to);
            crossings += 0.3 + (isStart ? 0 : Within(last.Y, at.Y, clip));
            last = at;
        }

        var rows = Math.Clamp(map.Apply(new Rect(path.Bounds.Left, path.Bounds.Top, path.Bounds.Width, path.Bounds.Height)).Height, 1, Math.Max(1, clip.Height));
        return crossings * (crossing + (amongOthers * crossings / rows));
    }

    /// <summary>How long a path is, in its own units: the length of the lines between its points and control points.</summary>
    internal static double Length(SKPath path)
    {
        double length = 0;
        var last = default(Point);
        foreach (var (to, isStart) in Points(path))
        {
            length += isStart ? 0 : Math.Abs(to.X - last.X) + Math.Abs(to.Y - last.Y);
            last = to;
        }

        return length;
    }

    private static double Within(double from, double to, Rect clip)
    {
        var rows = Math.Min(Math.Max(from, to), clip.Bottom) - Math.Max(Math.Min(from, to), clip.Y);
        return rows > 0 ? rows : 0;
    }

    private static IEnumerable<(Point To, bool IsStart)> Points(SKPath path)
    {
        foreach (var command in path.Commands ?? [])
        {
            switch (command)
            {
                case MoveToPathCommand c:
                    yield return (new(c.X, c.Y), true);
                    break;
                case LineToPathCommand c:
                    yield return (new(c.X, c.Y), false);
                    break;
                case QuadToPathCommand c:
                    yield return (new(c.X0, c.Y0), false);
                    yield return (new(c.X1, c.Y1), false);
                    break;
                case CubicToPathCommand c:
                    yield return (new(c.X0, c.Y0), false);
                    yield return (new(c.X1, c.Y1), false);
                    yield return (new(c.X2, c.Y2), false);
                    break;
                case ArcToPathCommand c:
                    yield return (new(c.X + c.Rx, c.Y + c.Ry), false);
                    yield return (new(c.X, c.Y), false);
                    break;
                case AddPolyPathCommand c:
                    for (var i = 0; i < c.Points?.Count; i++)
                    {
                        yield return (new(c.Points[i].X, c.Points[i].Y), i == 0);
                    }

                    break;
                default:
                    var corners = Corners(command);
                    for (var i = 0; i < corners.Length; i++)
                    {
                        yield return (corners[i], i == 0);
                    }

                    break;
            }
        }
    }

    private static Point[] Corners(PathCommand command)
    {
        var rect = command switch
        {
            AddRectPathCommand c => c.Rect,
            AddRoundRectPathCommand c => c.Rect,
            AddOvalPathCommand c => c.Rect,
            AddCirclePathCommand c => new SKRect(c.X - c.Radius, c.Y - c.Radius, c.X + c.Radius, c.Y + c.Radius),
            _ => default,
        };
        return [new(rect.Left, rect.Top), new(rect.Right, rect.Top), new(rect.Right, rect.Bottom), new(rect.Left, rect.Bottom), new(rect.Left, rect.Top)];
    }
}
