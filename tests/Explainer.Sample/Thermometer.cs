using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Sample;

/// <summary>An upright tube that fills from below.</summary>
public sealed class Thermometer : Component
{
    private const double Edge = 6;

    private static readonly NumberProp Height = new("height", "How high the tube is.", 480, 40, 2000, "px") { Animatable = false };
    private static readonly NumberProp Level = new("level", "How much of it is filled.", 0, 0, 100, "%");
    private static readonly ColorProp ColorOf = new("color", "The colour of what fills it.", "accent");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Thermometer",
        "An upright tube that fills from below.",
        [Height, Level, ColorOf],
        [
            new ActionDefinition(
                "warm", "Fills it to a level.", new(1.2), NamedEasing.OutCubic, [new NumberProp("to", "The level.", 100, 0, 100, "%")],
                call => call.Animate(Level, call[call.Definition.Parameters[0]]), "{ at: 1s, warm: water, to: 80% }"),
        ],
        "water: { component: Thermometer, level: 20%, at: center }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => new(context[Height].Number / 6, context[Height].Number);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var tube = new Rect(0, 0, context.Box.Width, context.Box.Height);
        context.Out.Stroke(new RoundRectShape(tube, tube.Width / 2), Paint.Solid(context.Theme.Line), new StrokeStyle(Edge / 2));
        var room = new Rect(Edge, Edge, tube.Width - (2 * Edge), tube.Height - (2 * Edge));
        var height = room.Height * context.Number(Level) / 100;
        if (height > 0)
        {
            var filled = new Rect(room.X, room.Bottom - height, room.Width, height);
            context.Out.Fill(new RoundRectShape(filled, Math.Min(filled.Width, filled.Height) / 2), Paint.Solid(context.Color(ColorOf)));
        }
    }
}
