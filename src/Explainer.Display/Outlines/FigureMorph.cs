using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Outlines;

/// <summary>How one area turns into another: outline into outline, holes into those that lie nearest, and what holes are left close or open at a point.</summary>
public sealed class FigureMorph
{
    private readonly ImmutableArray<ContourMorph> contours;

    private FigureMorph(ImmutableArray<ContourMorph> contours) => this.contours = contours;

    /// <summary>How many curves it has on the way.</summary>
    public int Count => contours.Sum(c => c.Count);

    /// <summary>From one area to another.</summary>
    public static FigureMorph Between(OutlineFigure from, OutlineFigure to)
    {
        var all = ImmutableArray.CreateBuilder<ContourMorph>();
        all.Add(ContourMorph.Between(from.Outer, to.Outer));
        var (first, second) = (from.Holes.ToList(), to.Holes.ToList());
        while (first.Count > 0 && second.Count > 0)
        {
            var (a, b) = (first[0], second[0]);
            foreach (var pair in first.SelectMany(f => second.Select(s => (f, s))))
            {
                (a, b) = Apart(pair.f, pair.s) < Apart(a, b) ? pair : (a, b);
            }

            all.Add(ContourMorph.Between(a, b));
            first.Remove(a);
            second.Remove(b);
        }

        all.AddRange(first.Select(h => ContourMorph.ToPoint(h, Within(to.Bounds, Place(from, h)))));
        all.AddRange(second.Select(h => ContourMorph.ToPoint(h, Within(from.Bounds, Place(to, h))).Back()));
        return new FigureMorph(all.ToImmutable());

        double Apart(Contour a, Contour b) =>
            (Place(from, a) - Place(to, b)).Length + (0.2 * Math.Abs(Math.Log(Share(from, a) / Share(to, b))));
    }

    /// <summary>From one area to another of the same curves, elsewhere.</summary>
    public static FigureMorph Alike(OutlineFigure from, OutlineFigure to) =>
        new([ContourMorph.Alike(from.Outer, to.Outer), .. from.Holes.Zip(to.Holes, ContourMorph.Alike)]);

    /// <summary>From an area to nothing, at a point.</summary>
    public static FigureMorph ToPoint(OutlineFigure from, Point point) =>
        new([ContourMorph.ToPoint(from.Outer, point), .. from.Holes.Select(h => ContourMorph.ToPoint(h, point))]);

    /// <summary>The same way back.</summary>
    public FigureMorph Back() => new([.. contours.Select(c => c.Back())]);

    /// <summary>Adds what it is by now to a path, to be filled by the non-zero rule.</summary>
    /// <param name="path">The path.</param>
    /// <param name="share">0 at the first area, 1 at the second; may go beyond.</param>
    public void AddTo(PathBuilder path, double share)
    {
        foreach (var contour in contours)
        {
            contour.AddTo(path, share);
        }
    }

    // Where a hole's middle lies in the rectangle around its area, as shares of that.
    private static Point Place(OutlineFigure around, Contour hole)
    {
        var (bounds, middle) = (around.Bounds, hole.Bounds.Center);
        return new Point(
            bounds.Width > 0 ? (middle.X - bounds.X) / bounds.Width : 0.5, bounds.Height > 0 ? (middle.Y - bounds.Y) / bounds.Height : 0.5);
    }

    private static Point Within(Rect bounds, Point place) => new(bounds.X + (bounds.Width * place.X), bounds.Y + (bounds.Height * place.Y));

    private static double Share(OutlineFigure around, Contour hole) => Math.Max(1e-6, Math.Abs(hole.Area) / Math.Max(1e-6, Math.Abs(around.Outer.Area)));
}
