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
    private const double Nearly = 1.5;
    private readonly ImmutableArray<Piece> pieces;
    private readonly bool isClosed;
    private readonly int corners;

    private ContourMorph(ImmutableArray<Piece> pieces, bool isClosed, int corners = 0)
    {
        this.corners = corners;
        this.pieces = pieces;
        this.isClosed = isClosed;
    }

    /// <summary>How many curves it has on the way.</summary>
    public int Count => pieces.Length;

    /// <summary>From one contour to another. Of two closed ones the second goes round as the first does; where one is open, so is what lies between.</summary>
    public static ContourMorph Between(Contour from, Contour to) =>
        from.IsClosed && !to.IsClosed ? Between(to, from).Back() : from.IsClosed ? Round(from, to) : Best(from, to);

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

    // Both are begun away from corners, so that these are pairs like others; what comes of it begins where the first did.
    private static ContourMorph Round(Contour from, Contour to)
    {
        var longest = Enumerable.Range(0, from.Count).MaxBy(i => from.Stops[i + 1] - from.Stops[i]);
        var middle = (from.Stops[longest] + from.Stops[longest + 1]) / 2;
        var begun = from.StartingAt(middle);
        var best = Best(begun, to);
        var start = from.At(0);
        var first = Enumerable.Range(0, best.Count).MinBy(i => (best.pieces[i].From.Start - start).Length);
        return new ContourMorph([.. best.pieces[first..], .. best.pieces[..first]], best.isClosed);
    }

    // Of those by which points go nearly as little as by any, the one that keeps most corners.
    private static ContourMorph Best(Contour from, Contour to)
    {
        List<ContourMorph> all = [.. ContourAlignment.Aligned(from, to).Select(t => Cut(from, t))];
        var most = (all.Min(m => m.Movement) * Nearly) + 1e-3;
        return all.Where(m => m.Movement <= most).OrderByDescending(m => m.corners).ThenBy(m => m.Movement).First();
    }

    // How far points go, apart from where all of them go together: the first of equal ones is the least, whatever the last bit of a sum is.
    private double Movement
    {
        get
        {
            var (sum, square, turned, total) = (Point.Zero, 0.0, 0.0, 0.0);
            foreach (var piece in pieces)
            {
                var weight = (piece.From.End - piece.From.Start).Length + (piece.To.End - piece.To.Start).Length;
                var (a, b) = (piece.From.End - piece.From.Start, piece.To.End - piece.To.Start);
                turned += a.Length > 0 && b.Length > 0 ? weight * (1 - (((a.X * b.X) + (a.Y * b.Y)) / (a.Length * b.Length))) : 0;
                foreach (var way in (Point[])[piece.To.Start - piece.From.Start, piece.To.At(0.5) - piece.From.At(0.5), piece.To.End - piece.From.End])
                {
                    (sum, square, total) = (sum + (way * weight), square + (weight * ((way.X * way.X) + (way.Y * way.Y))), total + weight);
                }
            }

            // A right angle weighs as much as half the reach of the two.
            var reach = Math.Sqrt(Reach(p => p.From) * Reach(p => p.To));
            square += turned * 3 * reach / 4;
            return total > 0 ? Core.Rounding.ToDecimals(square - (((sum.X * sum.X) + (sum.Y * sum.Y)) / total), 3) : 0;
        }
    }

    // The square of how far one side reaches.
    private double Reach(Func<Piece, CubicCurve> side)
    {
        var bounds = pieces.Aggregate(Rect.Empty, (all, p) => all.Union(Rect.FromCorners(side(p).Start, side(p).End).Inflate(0.1)));
        return ((bounds.Width * bounds.Width) + (bounds.Height * bounds.Height)) / 4;
    }

    private static ContourMorph Cut(Contour from, Contour to)
    {
        var places = new List<(double From, double To)> { (0, 0) };
        var anchors = ContourCorners.Pairs(from, to);
        foreach (var next in anchors.Append((1, 1)))
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

        return new ContourMorph(pieces.ToImmutable(), from.IsClosed && to.IsClosed, anchors.Count);
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
