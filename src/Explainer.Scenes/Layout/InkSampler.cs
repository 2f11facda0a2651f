using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>
/// Points that lie evenly on what is drawn of an element: on its areas, along its lines. What was drawn alike before has the points that it had then.
/// </summary>
/// <remarks>Areas are tried with the points of Halton's sequence (Numerische Mathematik 2, 1960), which fill a rectangle evenly and in a fixed order.</remarks>
/// <param name="look">What all frames share.</param>
/// <param name="budget">Counts comparisons of a point with an edge, and what else takes as long.</param>
public sealed class InkSampler(Look look, WorkBudget budget)
{
    /// <summary>What one element counts that is drawn, whatever comes of it.</summary>
    public const int WorkPerElement = 16 * WorkPerStep;

    /// <summary>What one command, one glyph, one step of an outline or one point that is kept counts.</summary>
    public const int WorkPerStep = 64;

    // Of an area that fills so little of its rectangle no more points are tried.
    private const int TriesPerPoint = 60;

    private readonly Dictionary<(ContentHash Ink, int Count), ImmutableArray<Point>> known = [];
    private readonly Dictionary<Element, long> sizes = [];

    /// <summary>Points on an element in design px of the frame; on its box where nothing of it is drawn.</summary>
    /// <param name="element">The element, laid out.</param>
    /// <param name="time">When it is looked at, in seconds of the film; of its children those are seen that are there by then.</param>
    /// <param name="count">How many.</param>
    /// <returns>The points, the same list for what is drawn alike; null where the budget does not allow it.</returns>
    public ImmutableArray<Point>? Sample(Element element, double time, int count)
    {
        if (!budget.Take(SizeOf(element) * WorkPerElement))
        {
            return null;
        }

        var map = ElementGeometry.ToFrame(look, element, time);
        var builder = new DisplayListBuilder();
        builder.Begin(look.DesignSize);
        builder.Push(map);
        element.Component.Draw(new DrawContext(look, element, time, builder, 1, double.PositiveInfinity));
        builder.Pop();
        var drawn = new List<Drawn>();
        Collect(builder.Build().Commands, drawn);
        if (drawn.Count == 0 && element.Component.IsBetween && ElementGeometry.PathInFrame(look, element, time) is { Verbs.IsEmpty: false } line)
        {
            drawn.Add(new Drawn(line, Affine.Identity, 1));
        }
        else if (drawn.Count == 0)
        {
            drawn.Add(new Drawn(new RoundRectShape(new Rect(0, 0, element.Size.Width, element.Size.Height)), map, 0));
        }

        if (!budget.Take(drawn.Sum(d => (long)StepsOf(d.Shape)) * WorkPerStep))
        {
            return null;
        }

        var key = (KeyOf(drawn), count);
        if (!known.TryGetValue(key, out var points))
        {
            if (Spread(drawn, count) is not { } found)
            {
                return null;
            }

            known.Add(key, points = found);
        }

        return points;
    }

    // How many elements are drawn with one, or asked where a line between them runs.
    private long SizeOf(Element element)
    {
        if (!sizes.TryGetValue(element, out var size))
        {
            size = element.Component.IsBetween ? LineSources.Of(element).Count() : 1;
            foreach (var child in element.Children)
            {
                size += SizeOf(child);
            }

            sizes.Add(element, size);
        }

        return size;
    }

    private static void Collect(ImmutableArray<DisplayCommand> commands, List<Drawn> drawn)
    {
        foreach (var command in commands)
        {
            switch (command)
            {
                case FillCommand fill:
                    drawn.Add(new Drawn(fill.Shape, fill.Transform, 0));
                    break;
                case StrokeCommand stroke:
                    drawn.Add(new Drawn(stroke.Shape, stroke.Transform, stroke.Style.Width));
                    break;
                case PictureCommand picture:
                    drawn.Add(new Drawn(new PathBuilder().RoundRect(picture.Target, 0).Build(), picture.Transform, 0));
                    break;
                case LayerCommand { Blend: not Blend.Erase } layer:
                    Collect(layer.Children, drawn);
                    break;
                default:
                    break;
            }
        }
    }

    // How many steps are taken to draw a shape again.
    private static int StepsOf(Shape shape) => shape switch
    {
        PathShape path => path.Verbs.Length + 1,
        GlyphRunShape run => run.Glyphs.Length + 1,
        _ => 1,
    };

    private static ContentHash KeyOf(List<Drawn> drawn)
    {
        var writer = new CanonicalWriter();
        foreach (var (shape, map, width) in drawn)
        {
            shape.WriteTo(writer);
            writer.Affine(map);
            writer.Number(width);
        }

        return ContentHash.Of(writer.Written);
    }

    // To each its share of the points, by its size; what is left by rounding goes to the largest.
    private ImmutableArray<Point>? Spread(List<Drawn> drawn, int count)
    {
        var inks = new List<Ink>(drawn.Count);
        foreach (var part in drawn)
        {
            var ink = new Ink(part);
            if (!budget.Take(ink.Steps * (long)WorkPerStep))
            {
                return null;
            }

            inks.Add(ink);
        }

        var points = ImmutableArray.CreateBuilder<Point>(count);
        var total = inks.Sum(i => i.Size);
        var done = 0.0;
        foreach (var ink in inks)
        {
            done += ink.Size;
            var until = total > 0 ? (int)(count * done / total) : count;
            if (!ink.Put(points, Math.Min(count, until), budget))
            {
                return null;
            }
        }

        for (var i = 0; points.Count < count; i++)
        {
            points.Add(points.Count > i ? points[i] : inks[0].Middle);
        }

        return points.MoveToImmutable();
    }

    private static double Halton(int index, int radix)
    {
        var (value, step) = (0.0, 1.0 / radix);
        for (; index > 0; index /= radix, step /= radix)
        {
            value += index % radix * step;
        }

        return value;
    }

    /// <summary>One thing that is drawn: an area, or a line of a width.</summary>
    private readonly record struct Drawn(Shape Shape, Affine Map, double Width);

    // An area as the corners of its outlines in frame px, or a line.
    private sealed class Ink
    {
        private readonly InkEdges? area;
        private readonly PathMeasure? line;
        private readonly Rect bounds;

        public Ink(in Drawn drawn)
        {
            var path = ShapeOutline.Of(drawn.Shape);
            var mapped = new PathBuilder().Append(path, drawn.Map).Build(path.IsEvenOdd);
            bounds = mapped.Bounds;
            if (drawn.Width > 0)
            {
                line = new PathMeasure(mapped);
                Size = line.Length * drawn.Width * drawn.Map.MeanScale;
                Steps = line.PieceCount;
                return;
            }

            area = new InkEdges(mapped);
            Size = area.Area;
            Steps = area.All.Count;
        }

        /// <summary>How much of the points it takes, in square px.</summary>
        public double Size { get; }

        /// <summary>How many pieces it was cut into.</summary>
        public int Steps { get; }

        /// <summary>The middle of its rectangle.</summary>
        public Point Middle => bounds.Center;

        /// <summary>Adds points until there are so many; whether the budget allowed it.</summary>
        public bool Put(ImmutableArray<Point>.Builder points, int until, WorkBudget budget)
        {
            var wanted = until - points.Count;
            if (line is not null)
            {
                for (var i = 0; i < wanted; i++)
                {
                    points.Add(line.At(line.Length * (i + 0.5) / wanted).Point);
                }

                return true;
            }

            for (var i = 1; points.Count < until && i <= wanted * TriesPerPoint; i++)
            {
                var point = new Point(bounds.X + (bounds.Width * Halton(i, 2)), bounds.Y + (bounds.Height * Halton(i, 3)));
                if (!budget.Take(1 + area!.CountAt(point)))
                {
                    return false;
                }

                if (area.Cover(point))
                {
                    points.Add(point);
                }
            }

            return true;
        }
    }
}
