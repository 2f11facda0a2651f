using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Layout;

/// <summary>The straight edges of an area, in bands from its top to its bottom, so that a point is compared only with those at its height.</summary>
internal sealed class InkEdges
{
    // How many straight pieces stand for one curve: points need not lie on the outline itself.
    private const int PiecesPerCurve = 6;
    private readonly List<(Point From, Point To)> edges = [];
    private readonly bool isEvenOdd;
    private readonly double top;
    private readonly double bandsPerPx;

    // The edges of a band are those that the list names from its first to that of the next band.
    private readonly int[] first;
    private readonly int[] banded;

    /// <summary>Sorts the edges of an outline.</summary>
    /// <param name="outline">The outline.</param>
    public InkEdges(PathShape outline)
    {
        isEvenOdd = outline.IsEvenOdd;
        Flatten(outline);
        Area = Math.Abs(edges.Sum(e => ((e.From.X * e.To.Y) - (e.To.X * e.From.Y)) / 2));

        // As many bands as edges stand one below the other: twice as many entries as edges at most.
        var height = outline.Bounds.Height;
        var heights = edges.Sum(e => Math.Abs(e.To.Y - e.From.Y));
        var bands = heights > 0 ? (int)Math.Clamp(edges.Count * height / heights, 1, edges.Count) : 1;
        (top, bandsPerPx) = (outline.Bounds.Y, height > 0 ? bands / height : 0);
        first = new int[bands + 1];
        foreach (var (from, to) in edges)
        {
            for (var band = BandOf(Math.Min(from.Y, to.Y)); band <= BandOf(Math.Max(from.Y, to.Y)); band++)
            {
                first[band + 1]++;
            }
        }

        for (var band = 0; band < bands; band++)
        {
            first[band + 1] += first[band];
        }

        banded = new int[first[bands]];
        var next = first.AsSpan(0, bands).ToArray();
        for (var i = 0; i < edges.Count; i++)
        {
            var (from, to) = edges[i];
            for (var band = BandOf(Math.Min(from.Y, to.Y)); band <= BandOf(Math.Max(from.Y, to.Y)); band++)
            {
                banded[next[band]++] = i;
            }
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<(Point From, Point To)> All => edges;

    /// <summary>How large the area is, in square px.</summary>
    public double Area { get; }

    /// <summary>How many edges a point is compared with.</summary>
    public int CountAt(Point point)
    {
        var band = BandOf(point.Y);
        return first[band + 1] - first[band];
    }

    /// <summary>Whether a point lies in the area.</summary>
    public bool Cover(Point point)
    {
        var (winding, crossings, band) = (0, 0, BandOf(point.Y));
        for (var i = first[band]; i < first[band + 1]; i++)
        {
            var (from, to) = edges[banded[i]];
            if (from.Y <= point.Y == to.Y <= point.Y)
            {
                continue;
            }

            var x = from.X + ((point.Y - from.Y) / (to.Y - from.Y) * (to.X - from.X));
            winding += x > point.X ? (to.Y > from.Y ? 1 : -1) : 0;
            crossings += x > point.X ? 1 : 0;
        }

        return isEvenOdd ? crossings % 2 == 1 : winding != 0;
    }

    private int BandOf(double y) => Math.Clamp((int)((y - top) * bandsPerPx), 0, first.Length - 2);

    private void Flatten(PathShape path)
    {
        Point start = default, pen = default;
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    Edge(start);
                    start = pen = path.Points[next++];
                    break;
                case PathVerb.Line:
                    Edge(path.Points[next++]);
                    break;
                case PathVerb.Cubic:
                    var curve = new CubicCurve(pen, path.Points[next], path.Points[next + 1], path.Points[next + 2]);
                    next += 3;
                    for (var i = 1; i <= PiecesPerCurve; i++)
                    {
                        Edge(curve.At((double)i / PiecesPerCurve));
                    }

                    break;
                default:
                    Edge(start);
                    break;
            }
        }

        Edge(start);

        void Edge(Point to)
        {
            if (to != pen)
            {
                edges.Add((pen, to));
                pen = to;
            }
        }
    }
}
