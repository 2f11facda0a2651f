using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>
/// The length of a path, places along it, and parts of it. A path of several subpaths counts as one after the other; the jumps between
/// them have no length.
/// </summary>
/// <remarks>
/// Curves are halved until their control points lie within <see cref="Tolerance"/> of the thirds of the chord. By the convex hull property of
/// Bezier curves (Farin, Curves and Surfaces for CAGD, 4.3) such a piece is nowhere farther than 3/4 of that from the chord at the same
/// parameter, so that places are off by less than 1/64 px. A piece's length is the mean of its chord and its control polygon, whose error
/// shrinks by a sixteenth with each halving (Gravesen, Adaptive subdivision and the length and energy of Bezier curves, 1997).
/// </remarks>
public sealed class PathMeasure
{
    /// <summary>How far control points of a piece may lie off the thirds of its chord, in the path's px: 1/64 px of the display list's grid.</summary>
    public const double Tolerance = 1.0 / 64;

    // At most 2^16 pieces of one curve and about 2^18 of a path: what needs more is not measured more closely.
    private const int MostHalvings = 16;
    private const int MostPieces = 1 << 18;
    private readonly int halvings;
    private readonly List<Step> steps = [];
    private readonly List<Piece> pieces = [];
    private readonly bool isEvenOdd;

    /// <summary>Measures a path.</summary>
    public PathMeasure(PathShape path)
    {
        isEvenOdd = path.IsEvenOdd;
        halvings = Math.Clamp((int)Math.Log2(MostPieces / (double)Math.Max(1, path.Verbs.Length)), 0, MostHalvings);
        Point start = default, pen = default;
        var next = 0;
        var contour = -1;
        var isOpen = false;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    start = pen = path.Points[next++];
                    isOpen = false;
                    continue;
                case PathVerb.Cubic:
                    Open();
                    Add(new CubicCurve(pen, path.Points[next], path.Points[next + 1], path.Points[next + 2]), isLine: false, contour);
                    pen = path.Points[next + 2];
                    next += 3;
                    break;
                case PathVerb.Line:
                    Open();
                    Add(CubicCurve.Line(pen, path.Points[next]), isLine: true, contour);
                    pen = path.Points[next++];
                    break;
                default:
                    Open();
                    Add(CubicCurve.Line(pen, start), isLine: true, contour);
                    steps[^1] = steps[^1] with { Closes = true };
                    pen = start;
                    isOpen = false;
                    break;
            }
        }

        void Open()
        {
            contour += isOpen ? 0 : 1;
            isOpen = true;
        }
    }

    /// <summary>The length of all of it, in px.</summary>
    public double Length { get; private set; }

    /// <summary>How many pieces its curves were cut into.</summary>
    public int PieceCount => pieces.Count;

    /// <summary>The place so far along the path; its ends for less than nothing and more than all.</summary>
    /// <param name="length">In px from its start.</param>
    public PathPlace At(double length)
    {
        if (pieces.Count == 0)
        {
            return default;
        }

        var piece = pieces[Math.Min(PieceAt(length), pieces.Count - 1)];
        var t = piece.ParameterAt(length);
        var curve = steps[piece.Step].Curve;
        var heading = curve.HeadingAt(t);
        return new PathPlace(curve.At(t), Math.Atan2(heading.Y, heading.X) * 180 / Math.PI);
    }

    /// <summary>The part of the path between two lengths from its start; empty where the second is not above the first.</summary>
    /// <param name="from">In px.</param>
    /// <param name="to">In px.</param>
    public PathShape Part(double from, double to)
    {
        var path = new PathBuilder();
        from = Math.Max(0, from);
        to = Math.Min(Length, to);
        var contour = -1;
        var whole = false;
        for (var i = 0; i < steps.Count && from < to; i++)
        {
            var step = steps[i];
            if (step.Closes && whole && step.Contour == contour && step.End <= to)
            {
                // Of no length where the path has come back to its start by itself.
                path.Close();
                continue;
            }

            if (step.End <= from || step.Start >= to)
            {
                // What has no length at the start of a part is left out; of a path that is a point nothing is drawn.
                continue;
            }

            var first = step.Start >= from ? 0 : ParameterAt(i, from);
            var last = step.End <= to ? 1 : ParameterAt(i, to);
            var part = first > 0 || last < 1 ? step.Curve.Part(first, last) : step.Curve;
            if (step.Contour != contour)
            {
                path.Move(part.Start.X, part.Start.Y);
                contour = step.Contour;
                whole = first <= 0 && (i == 0 || steps[i - 1].Contour != contour);
            }

            _ = step.IsLine ? path.Line(part.End.X, part.End.Y) : path.Cubic(part.Control1, part.Control2, part.End);
        }

        return path.Build(isEvenOdd);
    }

    private void Add(in CubicCurve curve, bool isLine, int contour)
    {
        var from = Length;
        if (isLine)
        {
            Length += (curve.End - curve.Start).Length;
            pieces.Add(new Piece(steps.Count, 0, 1, from, Length));
        }
        else
        {
            Halve(curve, 0, 1, halvings);
        }

        steps.Add(new Step(curve, isLine, contour, from, Length, false));
    }

    private void Halve(in CubicCurve curve, double from, double to, int left)
    {
        var flat = (curve.Control1 - Point.Lerp(curve.Start, curve.End, 1 / 3.0)).Length <= Tolerance
            && (curve.Control2 - Point.Lerp(curve.Start, curve.End, 2 / 3.0)).Length <= Tolerance;
        if (!flat && left > 0)
        {
            var middle = (from + to) / 2;
            Halve(curve.Part(0, 0.5), from, middle, left - 1);
            Halve(curve.Part(0.5, 1), middle, to, left - 1);
            return;
        }

        var start = Length;
        Length += ((curve.End - curve.Start).Length + curve.PolygonLength) / 2;
        pieces.Add(new Piece(steps.Count, from, to, start, Length));
    }

    // The first piece that ends behind a length.
    private int PieceAt(double length)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].End < length ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private double ParameterAt(int step, double length)
    {
        for (var i = PieceAt(length); i < pieces.Count; i++)
        {
            if (pieces[i].Step == step)
            {
                return pieces[i].ParameterAt(length);
            }
        }

        return 1;
    }

    private readonly record struct Step(CubicCurve Curve, bool IsLine, int Contour, double Start, double End, bool Closes);

    private readonly record struct Piece(int Step, double From, double To, double Start, double End)
    {
        public double ParameterAt(double length) =>
            End > Start ? From + ((To - From) * Math.Clamp((length - Start) / (End - Start), 0, 1)) : From;
    }
}
