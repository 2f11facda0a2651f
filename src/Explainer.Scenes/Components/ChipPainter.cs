using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>Draws a processor: a package with pins and a field of cells, of which a share works.</summary>
internal static class ChipPainter
{
    /// <summary>Cells across and down.</summary>
    public const int Cells = 4;

    /// <summary>The share of a square's side that is left free outside of the pins, at each side.</summary>
    public const double Inset = 0.02;

    private const int Pins = 5;

    /// <summary>Draws one into a square.</summary>
    /// <param name="context">Where and when.</param>
    /// <param name="square">The square, pins included.</param>
    /// <param name="load">The share of cells that works, 0 to 1; a cell may work in part.</param>
    /// <param name="color">The colour of work.</param>
    public static void Draw(in DrawContext context, Rect square, double load, Color color)
    {
        var theme = context.Theme;
        var pin = square.Width * 0.075;
        var body = square.Inflate(-pin - (square.Width * Inset));
        var line = Math.Max(2.5, square.Width * 0.018);
        DrawPins(context, body, pin, line);
        var package = new RoundRectShape(body, square.Width * 0.09);
        if (load > 0.02)
        {
            context.Out.Glow(package, color.Fade(0.3 * load * theme.Glow * context.Breath), square.Width * 0.12);
        }

        context.Out.Fill(package, theme.Surface);
        context.Out.Stroke(package, Color.Lerp(theme.Line, theme.Text, 0.45), line);
        var field = body.Inflate(-square.Width * 0.09);
        var gap = field.Width * 0.07;
        var cell = (field.Width - (gap * (Cells - 1))) / Cells;
        if (load > 0)
        {
            // One light over all rows that work: it reads like a light of each cell and costs one.
            var rows = Math.Ceiling(load * Cells);
            var lit = rows > 1 ? field with { Height = (rows * (cell + gap)) - gap } : field with { Width = Math.Max(1, Math.Ceiling(load * Cells * Cells)) * (cell + gap), Height = cell };
            context.Out.Glow(new RoundRectShape(lit, cell * 0.3), color.Fade(0.3 * theme.Glow), cell * 0.3);
        }

        for (var i = 0; i < Cells * Cells; i++)
        {
            var share = Math.Clamp((load * Cells * Cells) - i, 0, 1);
            var rect = new Rect(
                field.X + ((i % Cells) * (cell + gap)), field.Y + ((i / Cells) * (cell + gap)), cell, cell);
            context.Out.Fill(new RoundRectShape(rect, cell * 0.18), Color.Lerp(theme.Rest.Fade(0.7), color, share));
        }
    }

    private static void DrawPins(in DrawContext context, Rect body, double pin, double line)
    {
        var pins = new PathBuilder();
        for (var i = 0; i < Pins; i++)
        {
            var offset = body.Width * (i + 1) / (Pins + 1);
            pins.Move(body.X + offset, body.Y - pin).Line(body.X + offset, body.Y);
            pins.Move(body.X + offset, body.Bottom).Line(body.X + offset, body.Bottom + pin);
            pins.Move(body.X - pin, body.Y + offset).Line(body.X, body.Y + offset);
            pins.Move(body.Right, body.Y + offset).Line(body.Right + pin, body.Y + offset);
        }

        context.Out.Stroke(pins.Build(), Paint.Solid(Color.Lerp(context.Theme.Line, context.Theme.Text, 0.3)), new StrokeStyle(line));
    }
}
