using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Outlines;

/// <summary>
/// One subpath of an outline as cubics, measured. Places on it are shares of its length, 0 to 1; where its curves meet are its stops. A closed one
/// may have curves of no length, and goes on at its start.
/// </summary>
public sealed class Contour
{
    // Chords that a curve is measured by: a quarter circle is then off by less than a thousandth of its length.
    private const int Chords = 16;
    private readonly ImmutableArray<CubicCurve> curves;
    private readonly ImmutableArray<bool> lines;

    // The length of each curve up to each of its chords' ends.
    private readonly double[] measured;
    private readonly double[] stops;

    private Contour(ImmutableArray<CubicCurve> curves, ImmutableArray<bool> lines, bool isClosed)
    {
        this.curves = curves;
        this.lines = lines;
        IsClosed = isClosed;
        measured = new double[curves.Length * (Chords + 1)];
        stops = new double[curves.Length + 1];
        var (total, area) = (0.0, 0.0);
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < curves.Length; i++)
        {
            var pen = curves[i].Start;
            for (var k = 0; k <= Chords; k++)
            {
                var to = curves[i].At((double)k / Chords);
                measured[(i * (Chords + 1)) + k] = (k == 0 ? 0 : measured[(i * (Chords + 1)) + k - 1]) + (to - pen).Length;
                area += (pen.X * to.Y) - (to.X * pen.Y);
                (left, right) = (Math.Min(left, to.X), Math.Max(right, to.X));
                (top, bottom) = (Math.Min(top, to.Y), Math.Max(bottom, to.Y));
                pen = to;
            }

            total += LengthOf(i);
            stops[i + 1] = total;
        }

        var (first, last) = (curves[0].Start, curves[^1].End);
        Area = (area + (last.X * first.Y) - (first.X * last.Y)) / 2;
        Bounds = new Rect(left, top, right - left, bottom - top);
        for (var i = 1; i < stops.Length; i++)
        {
            stops[i] = i == curves.Length ? 1 : total > 0 ? stops[i] / total : (double)i / curves.Length;
        }
    }

    /// <summary>Whether it leads back to its start.</summary>
    public bool IsClosed { get; }

    /// <summary>What it goes round, in square px: positive clockwise. Of an open one, with the straight way back.</summary>
    public double Area { get; }

    /// <summary>The rectangle around it.</summary>
    public Rect Bounds { get; }

    /// <summary>Where its curves begin and end, as shares of its length: from 0 to 1.</summary>
    public ReadOnlySpan<double> Stops => stops;

    /// <summary>How many curves it has.</summary>
    public int Count => curves.Length;

    /// <summary>The subpaths of a path, mapped; those of a single point are left out.</summary>
    /// <param name="path">The path.</param>
    /// <param name="map">From its coordinates to those of the contours.</param>
    public static ImmutableArray<Contour> Of(PathShape path, in Affine map)
    {
        var all = ImmutableArray.CreateBuilder<Contour>();
        var (curves, lines) = (ImmutableArray.CreateBuilder<CubicCurve>(), ImmutableArray.CreateBuilder<bool>());
        Point start = default, pen = default;
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    End(false);
                    start = pen = map.Apply(path.Points[next++]);
                    break;
                case PathVerb.Line:
                    LineTo(map.Apply(path.Points[next++]));
                    break;
                case PathVerb.Cubic:
                    curves.Add(new CubicCurve(pen, map.Apply(path.Points[next]), map.Apply(path.Points[next + 1]), map.Apply(path.Points[next + 2])));
                    lines.Add(false);
                    pen = curves[^1].End;
                    next += 3;
                    break;
                default:
                    LineTo(start);
                    End(true);
                    break;
            }
        }

        End(false);
        return all.ToImmutable();

        void LineTo(Point to)
        {
            if (to != pen)
            {
                curves.Add(CubicCurve.Line(pen, to));
                lines.Add(true);
                pen = to;
            }
        }

        void End(bool isClosed)
        {
            if (curves.Count > 0)
            {
                all.Add(new Contour(curves.ToImmutable(), lines.ToImmutable(), isClosed));
                curves.Clear();
                lines.Clear();
            }

            pen = start;
        }
    }

    /// <summary>Whether one of its curves is a straight line.</summary>
    /// <param name="curve">Which, from 0.</param>
    public bool IsLine(int curve) => lines[curve];

    /// <summary>The curve that a place lies on; of two that meet there the later one.</summary>
    /// <param name="share">The place.</param>
    public int CurveAt(double share)
    {
        var (low, high) = (0, curves.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = stops[middle] <= share ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The point at a place.</summary>
    public Point At(double share)
    {
        var curve = CurveAt(share);
        return curves[curve].At(ParameterAt(curve, share));
    }

    /// <summary>What lies between two places of one curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">The second, not before it.</param>
    public CubicCurve Part(int curve, double from, double to)
    {
        if (from <= stops[curve] && to >= stops[curve + 1])
        {
            return curves[curve];
        }

        var (first, last) = (ParameterAt(curve, from), ParameterAt(curve, to));
        if (last > first)
        {
            return curves[curve].Part(first, last);
        }

        var point = curves[curve].At(first);
        return new CubicCurve(point, point, point, point);
    }

    /// <summary>Where one of its curves heads at its start and at its end.</summary>
    public (Point Start, Point End) HeadingsOf(int curve) => (curves[curve].HeadingAt(0), curves[curve].HeadingAt(1));

    /// <summary>The same line the other way round; a closed one from the same start.</summary>
    public Contour Reversed() => new(
        [.. curves.Reverse().Select(c => new CubicCurve(c.End, c.Control2, c.Control1, c.Start))], [.. lines.Reverse()], IsClosed);

    /// <summary>A closed line, begun at another place.</summary>
    /// <param name="share">The place.</param>
    public Contour StartingAt(double share)
    {
        const double near = 1e-9;
        share -= Math.Floor(share);
        var curve = CurveAt(share);
        if (share - stops[curve] < near || stops[curve + 1] - share < near)
        {
            var first = share - stops[curve] < near ? curve : (curve + 1) % curves.Length;
            return first == 0 ? this : new Contour([.. curves[first..], .. curves[..first]], [.. lines[first..], .. lines[..first]], IsClosed);
        }

        var (before, after) = (Part(curve, stops[curve], share), Part(curve, share, stops[curve + 1]));
        return new Contour([after, .. curves[(curve + 1)..], .. curves[..curve], before], [lines[curve], .. lines[(curve + 1)..], .. lines[..curve], lines[curve]], IsClosed);
    }

    /// <summary>Points at equal distances along it: of a closed one without its end, which is its start.</summary>
    /// <param name="count">How many, at least two.</param>
    public Point[] Sample(int count)
    {
        var points = new Point[count];
        for (var i = 0; i < count; i++)
        {
            points[i] = At(i / (double)(IsClosed ? count : count - 1));
        }

        return points;
    }

    private double LengthOf(int curve) => measured[(curve * (Chords + 1)) + Chords];

    private double ParameterAt(int curve, double share)
    {
        var (from, to) = (stops[curve], stops[curve + 1]);
        var passed = to > from ? Math.Clamp((share - from) / (to - from), 0, 1) : 0;
        if (passed is 0 or 1 || lines[curve])
        {
            return passed;
        }

        var lengths = measured.AsSpan(curve * (Chords + 1), Chords + 1);
        var length = passed * lengths[Chords];
        var k = 1;
        while (k < Chords && lengths[k] < length)
        {
            k++;
        }

        var chord = lengths[k] - lengths[k - 1];
        return (k - 1 + (chord > 0 ? (length - lengths[k - 1]) / chord : 0)) / Chords;
    }
}
