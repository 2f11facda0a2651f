using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Outlines;

/// <summary>
/// One area of an outline: a contour with its holes, or an open line. What goes round an area goes clockwise here and what goes round a hole the
/// other way, so that areas are filled by the non-zero rule whatever rule they came with.
/// </summary>
public sealed class OutlineFigure
{
    // Beyond so many contours, which lies within which is not looked for.
    private const int MostNested = 400;
    private const int Corners = 48;

    private OutlineFigure(Contour outer, ImmutableArray<Contour> holes)
    {
        Outer = outer;
        Holes = holes;
    }

    /// <summary>What goes round it.</summary>
    public Contour Outer { get; }

    /// <summary>What is left out of it.</summary>
    public ImmutableArray<Contour> Holes { get; }

    /// <summary>The rectangle around it.</summary>
    public Rect Bounds => Outer.Bounds;

    /// <summary>How many curves it has.</summary>
    public int Count => Outer.Count + Holes.Sum(h => h.Count);

    /// <summary>The areas of a path, mapped, in the order of their contours.</summary>
    /// <param name="path">The path.</param>
    /// <param name="map">From its coordinates to those of the areas.</param>
    public static ImmutableArray<OutlineFigure> Of(PathShape path, in Affine map)
    {
        var contours = Contour.Of(path, map);
        if (contours.Length == 1 || contours.Length > MostNested || !contours.All(c => c.IsClosed))
        {
            return [.. contours.Select(c => new OutlineFigure(Turned(c, true), []))];
        }

        var polygons = contours.Select(c => c.Sample(Corners)).ToArray();
        var around = new int[contours.Length];
        var isHole = new bool[contours.Length];
        for (var i = 0; i < contours.Length; i++)
        {
            var (count, turns, nearest) = (0, 0, -1);
            for (var j = 0; j < contours.Length; j++)
            {
                if (j != i && Lies(contours[i], contours[j]) && Holds(polygons[j], polygons[i][0]))
                {
                    count++;
                    turns += Math.Sign(contours[j].Area);
                    nearest = nearest < 0 || Math.Abs(contours[j].Area) < Math.Abs(contours[nearest].Area) ? j : nearest;
                }
            }

            around[i] = nearest;
            isHole[i] = path.IsEvenOdd ? count % 2 == 1 : turns != 0 && turns + Math.Sign(contours[i].Area) == 0;
        }

        return
        [
            .. Enumerable.Range(0, contours.Length).Where(i => !isHole[i]).Select(i => new OutlineFigure(
                Turned(contours[i], true),
                [.. Enumerable.Range(0, contours.Length).Where(h => isHole[h] && around[h] == i).Select(h => Turned(contours[h], false))])),
        ];
    }

    private static Contour Turned(Contour contour, bool clockwise) => contour.IsClosed && contour.Area < 0 == clockwise ? contour.Reversed() : contour;

    private static bool Lies(Contour inner, Contour outer) => Math.Abs(outer.Area) > Math.Abs(inner.Area) && outer.Bounds.Contains(inner.Bounds);

    // By the even-odd rule of a polygon.
    private static bool Holds(Point[] polygon, Point point)
    {
        var isIn = false;
        for (var i = 0; i < polygon.Length; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Length]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((point.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
            {
                isIn = !isIn;
            }
        }

        return isIn;
    }
}
