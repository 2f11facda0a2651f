using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>The axes of a chart with few ticks and titles, in one size of type.</summary>
/// <param name="Context">What is drawn.</param>
/// <param name="Given">The size of type; not a number for the theme's for notes.</param>
internal readonly record struct ChartInk(DrawContext Context, double Given)
{
    private const double TickGap = 14;
    private const double LabelGap = 24;

    /// <summary>The size of type in px.</summary>
    public double Size => double.IsNaN(Given) ? Context.Theme.NoteSize : Given;

    /// <summary>The height of a line of type with its distance, in px.</summary>
    public double LineRoom => Size + 18;

    /// <summary>The style of tick labels.</summary>
    public TextStyle Style => Context.Type.Mono(Size);

    /// <summary>How much room the labels of an upright axis need at its left, in px.</summary>
    public double RoomFor(ImmutableArray<double> ticks)
    {
        var widest = 0.0;
        foreach (var tick in ticks)
        {
            widest = Math.Max(widest, Context.Set(Style, ChartNumber.Write(tick)).Size.Width);
        }

        return widest + TickGap + 4;
    }

    /// <summary>Draws both axes, their ticks and their titles around the plot.</summary>
    public void DrawAxes(
        Rect plot, ChartAxis x, ImmutableArray<double> xTicks, string xTitle, ChartAxis y, ImmutableArray<double> yTicks, string yTitle)
    {
        var theme = Context.Theme;
        var ink = Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.25));
        var lines = new PathBuilder();
        foreach (var tick in yTicks)
        {
            var height = plot.Bottom - (y.Share(tick) * plot.Height);
            lines.Move(plot.X, height).Line(plot.Right, height);
            var block = Context.Set(Style, ChartNumber.Write(tick));
            Context.Out.Text(block, new Point(plot.X - TickGap - block.Size.Width, height - (block.Size.Height / 2)), ink);
        }

        Context.Out.Stroke(lines.Build(), theme.Line.Fade(0.45), 1.5);
        var axes = new PathBuilder().Move(plot.X, plot.Y).Line(plot.X, plot.Bottom).Line(plot.Right, plot.Bottom);
        var lastRight = double.NegativeInfinity;
        foreach (var tick in xTicks)
        {
            var across = plot.X + (x.Share(tick) * plot.Width);
            axes.Move(across, plot.Bottom).Line(across, plot.Bottom + 10);
            var block = Context.Set(Style, ChartNumber.Write(tick));
            var left = across - (block.Size.Width / 2);
            if (left > lastRight + LabelGap)
            {
                Context.Out.Text(block, new Point(left, plot.Bottom + TickGap), ink);
                lastRight = left + block.Size.Width;
            }
        }

        Context.Out.Stroke(axes.Build(), Color.Lerp(theme.Line, theme.Text, 0.3), 2);
        DrawTitle(yTitle, new Point(0, 0), 0);
        DrawTitle(xTitle, new Point(plot.Right, plot.Bottom + TickGap + LineRoom), 1);
    }

    private void DrawTitle(string title, Point at, double alignRight)
    {
        if (title.Length > 0)
        {
            var block = Context.Set(Context.Type.Sans(Size + 2, 500), title);
            Context.Out.Text(block, at - new Point(block.Size.Width * alignRight, 0), Paint.Solid(Context.Theme.Text.Fade(0.85)));
        }
    }
}
