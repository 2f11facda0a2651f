using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>Points that lie evenly on what is drawn of an element: on its areas, along its lines.</summary>
/// <remarks>Areas are tried with the points of Halton's sequence (Numerische Mathematik 2, 1960), which fill a rectangle evenly and in a fixed order.</remarks>
public static class InkSampler
{
    // Of an area that fills so little of its rectangle no more points are tried.
    private const int TriesPerPoint = 60;

    // How many straight pieces stand for one curve: points need not lie on the outline itself.
    private const int PiecesPerCurve = 6;

    /// <summary>Points on an element in design px of the frame; on its box where nothing of it is drawn.</summary>
    /// <param name="look">What all frames share.</param>
    /// <param name="element">The element, laid out.</param>
    /// <param name="time">When it is looked at, in seconds of the film; of its children those are seen that are there by then.</param>
    /// <param name="count">How many.</param>
    public static ImmutableArray<Point> Sample(Look look, Element element, double time, int count)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(look.DesignSize);
        builder.Push(ElementGeometry.ToFrame(look, element, time));
        element.Component.Draw(new DrawContext(look, element, time, builder, 1, double.PositiveInfinity));
        builder.Pop();
        var inks = new List<Ink>();
        Collect(builder.Build().Commands, inks);
        if (inks.Count == 0)
        {
            var box = new RoundRectShape(new Rect(0, 0, element.Size.Width, element.Size.Height));
            inks.Add(Ink.OfArea(ShapeOutline.Of(box), ElementGeometry.ToFrame(look, element, time)));
        }

        return Spread(inks, count);
    }

    private static void Collect(ImmutableArray<DisplayCommand> commands, List<Ink> inks)
    {
        foreach (var command in commands)
        {
            switch (command)
            {
                case FillCommand fill:
                    inks.Add(Ink.OfArea(ShapeOutline.Of(fill.Shape), fill.Transform));
                    break;
                case StrokeCommand stroke:
                    inks.Add(Ink.OfLine(ShapeOutline.Of(stroke.Shape), stroke.Transform, stroke.Style.Width));
                    break;
                case PictureCommand picture:
                    inks.Add(Ink.OfArea(new PathBuilder().RoundRect(picture.Target, 0).Build(), picture.Transform));
                    break;
                case LayerCommand layer:
                    Collect(layer.Children, inks);
                    break;
                default:
                    break;
            }
        }
    }

    // To each its share of the points, by its size; what is left by rounding goes to the largest.
    private static ImmutableArray<Point> Spread(List<Ink> inks, int count)
    {
        var points = ImmutableArray.CreateBuilder<Point>(count);
        var total = inks.Sum(i => i.Size);
        var done = 0.0;
        foreach (var ink in inks)
        {
            done += ink.Size;
            var until = total > 0 ? (int)(count * done / total) : count;
            ink.Put(points, Math.Min(count, until));
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

    // An area as the corners of its outlines in frame px, or a line.
    private sealed class Ink
    {
        private readonly List<(Point From, Point To)> edges = [];
        private readonly bool isEvenOdd;
        private readonly PathMeasure? line;
        private readonly Rect bounds;

        private Ink(PathShape path, in Affine map, double width)
        {
            var mapped = new PathBuilder().Append(path, map).Build(path.IsEvenOdd);
            bounds = mapped.Bounds;
            isEvenOdd = path.IsEvenOdd;
            if (width > 0)
            {
                line = new PathMeasure(mapped);
                Size = line.Length * width * map.MeanScale;
                return;
            }

            Flatten(mapped);
            Size = Math.Abs(edges.Sum(e => ((e.From.X * e.To.Y) - (e.To.X * e.From.Y)) / 2));
        }

        /// <summary>How much of the points it takes, in square px.</summary>
        public double Size { get; }

        /// <summary>The middle of its rectangle.</summary>
        public Point Middle => bounds.Center;

        public static Ink OfArea(PathShape outline, in Affine map) => new(outline, map, 0);

        public static Ink OfLine(PathShape outline, in Affine map, double width) => new(outline, map, width);

        /// <summary>Adds points until there are so many.</summary>
        public void Put(ImmutableArray<Point>.Builder points, int until)
        {
            var wanted = until - points.Count;
            if (line is not null)
            {
                for (var i = 0; i < wanted; i++)
                {
                    points.Add(line.At(line.Length * (i + 0.5) / wanted).Point);
                }

                return;
            }

            for (var i = 1; points.Count < until && i <= wanted * TriesPerPoint; i++)
            {
                var point = new Point(bounds.X + (bounds.Width * Halton(i, 2)), bounds.Y + (bounds.Height * Halton(i, 3)));
                if (Covers(point))
                {
                    points.Add(point);
                }
            }
        }

        private bool Covers(Point point)
        {
            var winding = 0;
            var crossings = 0;
            foreach (var (from, to) in edges)
            {
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
}
