using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A card with a front and a back, which turns about its upright middle as if seen from near by.</summary>
public sealed class FlipCard : Component
{
    // How far away the eye is, in widths of the card; nearer than 2 the near edge swells.
    private const double EyeDistance = 2.6;
    private static readonly ElementProp Front = new("front", "The front.") { Required = true };
    private static readonly ElementProp Back = new("back", "The back.") { Required = true };
    private static readonly NumberProp Turned = new("turned", "Number of flips: 1 shows the back, 2 the front again.", 0, -1000, 1000);
    private static readonly ColorProp FillOf = new("fill", "Fill colour of the front.", "surface");
    private static readonly ColorProp BackFill = new("back-fill", "Fill colour of the back.", "surface");
    private static readonly ColorProp StrokeOf = new("stroke", "Border colour of the front.", "line");
    private static readonly ColorProp BackStroke = new("back-stroke", "Border colour of the back.", "accent");
    private static readonly NumberProp StrokeWidth = new("stroke-width", "Border width; 0 for none.", 4, 0, 100, "px");
    private static readonly NumberProp Radius = new("radius", "Corner radius.", 28, 0, 4000, "px");
    private static readonly NumberProp Padding = new("padding", "Padding around its content.", 48, 0, 1000, "px") { Animatable = false };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "FlipCard",
        "A card with a front and a back, which turns over in perspective.",
        [Front, Back, Turned, FillOf, BackFill, StrokeOf, BackStroke, StrokeWidth, Radius, Padding],
        [
            new ActionDefinition(
                "flip", "Turns it over, to the back or to the front again.", new(0.9), NamedEasing.All["in-out-cubic"],
                [new NumberProp("times", "How often.", 1, -20, 20)],
                call => call.AnimateBy(Turned, call[call.Definition.Parameters[0]]), "{ at: 2s, flip: card }"),
        ],
        "card: { component: FlipCard, front: { component: Text, text: Is it cheap? }, back: { component: Text, text: A step is. }, at: center }")
    {
        Children = ChildPlacement.Flow,
        EnterStyle = "rise",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var largest = default(Size);
        foreach (var child in context.Element.Children)
        {
            var size = child.Size * child.Initial(CommonProps.Scale).Number;
            largest = new Size(Math.Max(largest.Width, size.Width), Math.Max(largest.Height, size.Height));
        }

        var padding = 2 * context[Padding].Number;
        return new Size(largest.Width + padding, largest.Height + padding);
    }

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child) =>
        new(new Point(context.Box.Width / 2, context.Box.Height / 2) + context.At(child, CommonProps.Position).Point, 1);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var (sin, cos) = Math.SinCos(context.Number(Turned) * Math.PI);
        var isFront = cos >= 0;

        // Seen by itself, each face turns from edge-on to flat and on; the back is the front half a turn later.
        var face = new Face(context.Box, isFront ? sin : -sin, Math.Abs(cos));
        var outline = face.Project(new PathBuilder().RoundRect(new Rect(0, 0, context.Box.Width, context.Box.Height), context.Number(Radius)).Build());
        var lift = Math.Abs(sin);
        if (lift > 0.01)
        {
            context.Out.Push(Affine.Translation(0, 26 * lift));
            context.Out.Glow(outline, Color.Black.Fade(0.5 * lift), 20, Blend.Normal);
            context.Out.Pop();
        }

        context.Out.Fill(outline, context.Color(isFront ? FillOf : BackFill));
        foreach (var child in context.Element.Children)
        {
            if (child.Slot == (isFront ? Front : Back).Name && face.Map is { } map)
            {
                context.Out.Push(map);
                Composer.Draw(context, child);
                context.Out.Pop();
            }
        }

        // What is turned away from the eye takes less light.
        context.Out.Fill(outline, Color.Black.Fade(0.35 * lift));
        context.Out.Stroke(outline, context.Color(isFront ? StrokeOf : BackStroke), context.Number(StrokeWidth));
    }

    // One side of the card, turned about its upright middle by an angle of which sine and cosine are given, and lifted a little meanwhile.
    private readonly struct Face(Size box, double sin, double cos)
    {
        private readonly Point middle = new(box.Width / 2, box.Height / 2);
        private readonly double lift = 1 + (0.06 * Math.Abs(sin));

        // The straight map nearest to the projection; none edge-on, where nothing is seen.
        public Affine? Map
        {
            get
            {
                var (left, right) = (Project(new Point(0, middle.Y)).X, Project(new Point(box.Width, middle.Y)).X);
                var across = (right - left) / box.Width;
                return across < 0.001 ? null : new Affine(across, 0, left, 0, lift, middle.Y * (1 - lift));
            }
        }

        public PathShape Project(PathShape path)
        {
            var projected = new PathBuilder();
            var next = 0;
            foreach (var verb in path.Verbs)
            {
                switch (verb)
                {
                    case PathVerb.Move:
                        var start = Project(path.Points[next++]);
                        projected.Move(start.X, start.Y);
                        break;
                    case PathVerb.Line:
                        var end = Project(path.Points[next++]);
                        projected.Line(end.X, end.Y);
                        break;
                    case PathVerb.Cubic:
                        projected.Cubic(Project(path.Points[next]), Project(path.Points[next + 1]), Project(path.Points[next + 2]));
                        next += 3;
                        break;
                    default:
                        projected.Close();
                        break;
                }
            }

            return projected.Build();
        }

        // Central projection onto the card's own plane at rest: what is behind it is smaller, what is before it larger.
        private Point Project(Point point)
        {
            var across = point.X - middle.X;
            var depth = 1 + (across * sin / (EyeDistance * box.Width));
            return new Point(middle.X + (across * cos * lift / depth), middle.Y + ((point.Y - middle.Y) * lift / depth));
        }
    }
}
