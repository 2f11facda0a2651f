using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Outlines;

/// <summary>
/// How one contour turns into another: both are cut where either has a stop, at equal shares of the length between corners that belong together, and
/// the control points of the pieces go straight. So at its ends it is exactly what is given, corners and curves, and not a polygon.
/// </summary>
public sealed class ContourMorph
{
    // Stops that lie as near as this, as shares of a stretch, become one.
    private const double Near = 1e-3;
    private readonly ImmutableArray<Piece> pieces;
    private readonly bool isClosed;

    private ContourMorph(ImmutableArray<Piece> pieces, bool isClosed)
    {
        this.pieces = pieces;
        this.isClosed = isClosed;
    }

    /// <summary>How many curves it has on the way.</summary>
    public int Count => pieces.Length;

    /// <summary>From one contour to another. Of two closed ones the second goes round as the first does; where one is open, so is what lies between.</summary>
    public static ContourMorph Between(Contour from, Contour to) =>
        from.IsClosed && !to.IsClosed ? Between(to, from).Back() : Cut(from, ContourAlignment.Aligned(from, to));

    /// <summary>From one contour to another that has the same curves in the same order, elsewhere.</summary>
    public static ContourMorph Alike(Contour from, Contour to) => new(
        [.. Enumerable.Range(0, Math.Min(from.Count, to.Count)).Select(i => new Piece(from.Part(i, 0, 1), to.Part(i, 0, 1), from.IsLine(i) && to.IsLine(i)))],
        from.IsClosed && to.IsClosed);

    /// <summary>From a contour to nothing, at a point.</summary>
    public static ContourMorph ToPoint(Contour from, Point point) => new(
        [.. Enumerable.Range(0, from.Count).Select(i => new Piece(from.Part(i, 0, 1), new CubicCurve(point, point, point, point), from.IsLine(i)))], from.IsClosed);

    /// <summary>The same way back.</summary>
    public ContourMorph Back() => new([.. pieces.Select(p => new Piece(p.To, p.From, p.IsLine))], isClosed);

    /// <summary>Adds what it is by now to a path, as a subpath.</summary>
    /// <param name="path">The path.</param>
    /// <param name="share">0 at the first contour, 1 at the second; may go beyond.</param>
    public void AddTo(PathBuilder path, double share)
    {
        var start = Point.Lerp(pieces[0].From.Start, pieces[0].To.Start, share);
        path.Move(start.X, start.Y);
        foreach (var piece in pieces)
        {
            var end = Point.Lerp(piece.From.End, piece.To.End, share);
            _ = piece.IsLine
                ? path.Line(end.X, end.Y)
                : path.Cubic(Point.Lerp(piece.From.Control1, piece.To.Control1, share), Point.Lerp(piece.From.Control2, piece.To.Control2, share), end);
        }

        _ = isClosed ? path.Close() : path;
    }

    private static ContourMorph Cut(Contour from, Contour to)
    {
        var places = new List<(double From, double To)> { (0, 0) };
        foreach (var next in ContourCorners.Pairs(from, to).Append((1, 1)))
        {
            Merge(places, from.Stops, to.Stops, next);
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>(places.Count - 1);
        for (var i = 1; i < places.Count; i++)
        {
            var (first, firstIsLine) = Part(from, places[i - 1].From, places[i].From);
            var (second, secondIsLine) = Part(to, places[i - 1].To, places[i].To);
            pieces.Add(new Piece(first, second, firstIsLine && secondIsLine));
        }

        return new ContourMorph(pieces.ToImmutable(), from.IsClosed && to.IsClosed);
    }

    // The stops of both between the last place and the next one, each at its share of that stretch.
    private static void Merge(List<(double From, double To)> places, ReadOnlySpan<double> from, ReadOnlySpan<double> to, (double From, double To) next)
    {
        var last = places[^1];
        var (long1, long2) = (next.From - last.From, next.To - last.To);
        var (i, j) = (Behind(from, last.From), Behind(to, last.To));
        while (true)
        {
            var first = i < from.Length && from[i] < next.From && long1 > 0 ? (from[i] - last.From) / long1 : 1;
            var second = j < to.Length && to[j] < next.To && long2 > 0 ? (to[j] - last.To) / long2 : 1;
            if (first >= 1 && second >= 1)
            {
                break;
            }

            var isBoth = first < 1 && second < 1 && Math.Abs(first - second) < Near;
            var share = Math.Min(first, second);
            places.Add((isBoth || first <= second ? from[i] : last.From + (share * long1), isBoth || second < first ? to[j] : last.To + (share * long2)));
            i += isBoth || first <= second ? 1 : 0;
            j += isBoth || second < first ? 1 : 0;
        }

        places.Add(next);
    }

    private static int Behind(ReadOnlySpan<double> stops, double place)
    {
        var i = 0;
        while (i < stops.Length && stops[i] <= place)
        {
            i++;
        }

        return i;
    }

    private static (CubicCurve Curve, bool IsLine) Part(Contour contour, double from, double to)
    {
        var curve = contour.CurveAt((from + to) / 2);
        return (contour.Part(curve, from, to), contour.IsLine(curve) || to <= from);
    }

    private readonly record struct Piece(CubicCurve From, CubicCurve To, bool IsLine);
}
