using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>A simple figure: filled, outlined, shining.</summary>
public sealed class SimpleShape : Component
{
    private static readonly ChoiceProp Kind = new("kind", "The kind of shape.", "rect", "ellipse", "triangle", "diamond", "hexagon", "star", "polygon");
    private static readonly NumberProp Corners = new("corners", "Corners of a polygon, or points of a star.", 5, 3, 60) { Animatable = false };
    private static readonly NumberProp Inner = new("inner", "Radius of a star's inner corners.", 0.45, 0.05, 1, "share");
    private static readonly ColorProp FillOf = new("fill", "Fill colour.", "surface");
    private static readonly NumberProp FillOpacity = new("fill-opacity", "Opacity of the fill.", 1, 0, 1, "share");
    private static readonly ColorProp StrokeOf = new("stroke", "Colour of its outline.", "line");
    private static readonly NumberProp StrokeWidth = new("stroke-width", "Width of its outline; 0 for none.", 3, 0, 200, "px");
    private static readonly NumberProp Dash = new("dash", "Length of the outline's dashes; 0 for a solid line.", 0, 0, 1000, "px");
    private static readonly NumberProp Radius = new("radius", "Corner radius of a rectangle.", 18, 0, 4000, "px");
    private static readonly NumberProp Glow = new("glow", "Strength of a glow in the colour of its outline.", 0, 0, 1, "share");
    private static readonly NumberProp Shadow = new("shadow", "Strength of its shadow.", 0, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Shape",
        "A rectangle, ellipse, triangle, diamond, hexagon, star or regular polygon; filled, outlined, dashed, glowing or with a shadow. Give it width and height; set animates them, around its pivot.",
        [Kind, Corners, Inner, FillOf, FillOpacity, StrokeOf, StrokeWidth, Dash, Radius, Glow, Shadow],
        [],
        "box: { component: Shape, kind: rect, width: 400, height: 240, stroke: accent, glow: 50%, at: center }")
    {
        OwnSize = new Size(240, 240),
    };

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => Definition.OwnSize!.Value;

    /// <inheritdoc/>
    public override PathShape? PathOf(in DrawContext context) => ShapeOutline.Of(AreaOf(context));

    /// <inheritdoc/>
    public override bool ShapesLine(PropDefinition prop) =>
        prop == Kind || prop == Corners || prop == Inner || prop == Radius || prop == CommonProps.Width || prop == CommonProps.Height || prop == CommonProps.Pivot;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var area = AreaOf(context);
        var stroke = context.Color(StrokeOf);

        // Where it draws itself on, the pen goes round the outline, and what the outline holds comes with it.
        var seen = context.DrawnOn;
        var shadow = context.Number(Shadow) * seen;
        if (shadow > 0)
        {
            context.Out.Push(Affine.Translation(0, 14));
            context.Out.Glow(area, Core.Color.Black.Fade(0.6 * shadow), 22, Blend.Normal);
            context.Out.Pop();
        }

        var glow = Math.Min(1, (context.Number(Glow) + (0.4 * context.Pulse)) * context.Theme.Glow) * seen;
        context.Out.Glow(area, stroke.Fade(0.3 * glow), 48);
        context.Out.Glow(area, stroke.Fade(0.6 * glow * context.Breath), 10);
        context.Out.Fill(area, context.Color(FillOf).Fade(context.Number(FillOpacity) * seen));
        var dash = context.Number(Dash);
        var width = context.Number(StrokeWidth);
        context.Out.Stroke(
            seen < 1 ? ShapeOutline.Part(area, 0, seen) : area, Paint.Solid(stroke), dash > 0 ? new StrokeStyle(width, LineCap.Round, [dash, dash * 0.8]) : new StrokeStyle(width));
    }

    private static Shape AreaOf(in DrawContext context)
    {
        // The box is that of the first size; what is smaller or larger by now lies about the pivot as the box does.
        var (width, height) = (context.Number(CommonProps.Width), context.Number(CommonProps.Height));
        var pivot = context.Element.At(CommonProps.Pivot, context.Time).Point;
        var box = new Rect(pivot.X * (context.Box.Width - width), pivot.Y * (context.Box.Height - height), width, height);
        var corners = Rounding.HalfUp(context.Number(Corners));
        return context.Text(Kind) switch
        {
            "ellipse" => new EllipseShape(box),
            "triangle" => Polygon(box, 3, -90, 1),
            "diamond" => Polygon(box, 4, -90, 1),
            "hexagon" => Polygon(box, 6, 0, 1),
            "star" => Polygon(box, corners * 2, -90, context.Number(Inner)),
            "polygon" => Polygon(box, corners, -90, 1),
            _ => new RoundRectShape(box, context.Number(Radius)),
        };
    }

    // A regular polygon stretched to a box; every second corner may lie nearer to the middle.
    private static PathShape Polygon(Rect box, int corners, double startDegrees, double inner)
    {
        var path = new PathBuilder();
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = Math.SinCos((startDegrees + (360.0 * i / corners)) * Math.PI / 180);
            var reach = i % 2 == 1 ? inner : 1;
            var (x, y) = (box.Center.X + (box.Width / 2 * cos * reach), box.Center.Y + (box.Height / 2 * sin * reach));
            _ = i == 0 ? path.Move(x, y) : path.Line(x, y);
        }

        return path.Close().Build();
    }
}
