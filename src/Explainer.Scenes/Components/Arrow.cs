using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>An arrow that draws itself on.</summary>
public sealed class Arrow : Component
{
    private static readonly ChoiceProp Direction = new("direction", "The direction it points in.", "right", "left", "down", "up");
    private static readonly NumberProp Length = new("length", "Length from tail to tip.", 140, 20, 4000, "px") { Animatable = false };
    private static readonly NumberProp Thickness = new("thickness", "Line width.", 9, 1, 100, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Its colour.", "accent");
    private static readonly NumberProp Drawn = new("drawn", "How much of it is drawn.", 1, 0, 1, "share");
    private static readonly NumberProp Sway = new("sway", "How far it swings back and forth while idle.", 5, 0, 100, "px");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Arrow",
        "An arrow that is drawn from its tail and then swings gently along its direction.",
        [Direction, Length, Thickness, ColorOf, Drawn, Sway],
        [],
        "next: { component: Arrow, direction: down, below: prompt, gap: 40 }")
    {
        EnterStyle = "draw",
    };

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var length = context[Length].Number;
        var across = Head(context[Thickness].Number) * 2;
        return context[Direction].Text is "left" or "right" ? new Size(length, across) : new Size(across, length);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var drawn = context.Number(Drawn) * context.Presence;
        if (drawn <= 0)
        {
            return;
        }

        var thickness = context.Number(Thickness);
        var length = context.Number(Length);
        var head = Head(thickness);
        var turn = context.Text(Direction) switch { "down" => 90, "left" => 180, "up" => 270, _ => 0 };
        var middle = new Point(context.Box.Width / 2, context.Box.Height / 2);
        var sway = context.Number(Sway) * Math.Sin(context.IdleTime * 2 * Math.PI / 1.8) * Math.Clamp(context.IdleTime - 0.5, 0, 1);
        context.Out.Push(Affine.Translation(middle.X, middle.Y));
        context.Out.Push(Affine.RotationAbout(turn, Point.Zero));
        context.Out.Push(Affine.Translation(sway, 0));
        var tip = (-length / 2) + (length * drawn);
        var open = head * Math.Min(1, drawn * 1.5);
        var outline = new PathBuilder();
        Stroke(outline, new Point(-length / 2, 0), new Point(tip, 0), thickness / 2);
        Stroke(outline, new Point(tip - open, -open), new Point(tip, 0), thickness / 2);
        Stroke(outline, new Point(tip - open, open), new Point(tip, 0), thickness / 2);
        var area = outline.Build();
        var color = context.Color(ColorOf);
        var glow = context.Theme.Glow;
        context.Out.Glow(area, color.Fade(0.4 * glow), thickness * 2.6);
        context.Out.Glow(area, color.Fade(0.5 * glow * context.Breath), thickness * 0.7);
        context.Out.Fill(area, color);
        context.Out.Pop();
        context.Out.Pop();
        context.Out.Pop();
    }

    // A line with round ends as an area, so that it can shine; overlapping lines of one turn fill as one.
    private static void Stroke(PathBuilder path, Point from, Point to, double radius)
    {
        var along = to - from;
        var degrees = Math.Atan2(along.Y, along.X) * 180 / Math.PI;
        path.Arc(from, radius, degrees + 90, 180).Arc(to, radius, degrees - 90, 180).Close();
    }

    private static double Head(double thickness) => 20 + (thickness * 1.6);
}
