using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>
/// What a device can reach at most for each operational intensity, and what was reached (S. Williams, A. Waterman, D. Patterson,
/// "Roofline: an insightful visual performance model", 2009): attainable = min(peak, bandwidth x intensity).
/// </summary>
public sealed class Roofline : Component
{
    private const double PointRadius = 13;
    private static readonly NumberProp Peak = new("peak", "Peak arithmetic performance.", 1, 1e-6, 1e12, "GFLOP/s") { Required = true, Animatable = false };
    private static readonly NumberProp Bandwidth = new("bandwidth", "Peak memory bandwidth.", 1, 1e-6, 1e12, "GB/s") { Required = true, Animatable = false };
    private static readonly TextListProp Names = new("names", "Name of each point.");
    private static readonly NumberListProp Intensities = new("intensities", "FLOP per byte of each point.");
    private static readonly NumberListProp Achieved = new("achieved", "GFLOP/s of each point.");
    private static readonly TextProp XLabel = new("x-label", "Title of the x axis.", "FLOP per byte");
    private static readonly TextProp YLabel = new("y-label", "Title of the y axis.", "GFLOP/s");
    private static readonly TextProp MemoryText = new("memory-text", "Text under the slope.", "MEMORY BOUND");
    private static readonly TextProp ComputeText = new("compute-text", "Text under the flat roof.", "COMPUTE BOUND");
    private static readonly NumberProp TypeSize = new("size", "Type size of ticks and titles; the theme's note size by default.", double.NaN, 8, 200, "px") { Animatable = false };
    private static readonly NumberProp PeakFactor = new("peak-factor", "Scales arithmetic performance by this factor; points keep their share of the roof.", 1, 0.1, 10);
    private static readonly NumberProp BandwidthFactor = new("bandwidth-factor", "Scales memory bandwidth by this factor; points keep their share of the roof.", 1, 0.1, 10);
    private static readonly NumberProp Drawn = new("drawn", "How much of the roof is drawn.", 1, 0, 1, "share");
    private static readonly NumberProp Plotted = new("plotted", "How visible a point is.", 1) { Internal = true, PerItem = true };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Roofline",
        "The most a device can achieve at each operational intensity, with its ridge point, and points for what was achieved: diamonds where memory is the limit, discs where arithmetic is. Both axes are logarithmic.",
        [Peak, Bandwidth, Names, Intensities, Achieved, XLabel, YLabel, MemoryText, ComputeText, TypeSize, PeakFactor, BandwidthFactor, Drawn, Plotted],
        [
            new ActionDefinition(
                "draw", "Draws the roof, as with a pen.", new(1.6), NamedEasing.All["in-out-sine"], [],
                call => call.Animate(Drawn, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 1s, draw: roof, over: 2s }"),
            new ActionDefinition(
                "plot", "Shows points, one after the other with `stagger`.", new(0.5), NamedEasing.All["out-back"], [], Plot,
                "{ at: 3s, plot: roof, stagger: 0.3s }") { TakesItem = true },
        ],
        "roof: { component: Roofline, peak: 200, bandwidth: 35, names: [decode, prefill], intensities: [0.5, 128], achieved: [16, 150], at: center }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override int ItemCount(Element element) =>
        Math.Min(element.Initial(Intensities).Numbers.Length, element.Initial(Achieved).Numbers.Length);

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var (count, names) = (value(Intensities).Numbers.Length, value(Names).Texts.Length);
        return ChartData.SameCount(Intensities, count, Achieved, value(Achieved).Numbers.Length)
            .Concat(names == 0 ? [] : ChartData.SameCount(Intensities, count, Names, names))
            .Concat(ChartData.AboveZero(Intensities, value, ValueRules.BadDataLogarithmBoth))
            .Concat(ChartData.AboveZero(Achieved, value, ValueRules.BadDataLogarithmBoth));
    }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => ChartPainter.DefaultSize(context);

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => ChartPainter.LeastSize;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        // The axes stay those of the device as it is.
        var (peak, bandwidth) = (context.Number(Peak), context.Number(Bandwidth));
        var ridge = peak / bandwidth;
        var ink = new ChartInk(context, context.Number(TypeSize));
        var count = ItemCount(context.Element);
        var across = context.Numbers(Intensities)[..count].Where(v => v > 0).Append(ridge).ToList();
        var up = context.Numbers(Achieved)[..count].Where(v => v > 0).Append(peak).ToList();

        // Room beyond the outermost points, so that both parts of the roof are seen and labels have a place.
        var x = new ChartAxis(Math.Min(across.Min() / 3, ridge / 20), Math.Max(across.Max() * 3, ridge * 20), true);
        var y = new ChartAxis(Math.Min(up.Min() / 8, peak / 100), Math.Max(up.Max(), peak) * 4, true);
        var xTicks = x.Ticks(context.IsPortrait ? 4 : 6);
        var yTicks = y.Ticks(5);
        var left = ink.RoomFor(yTicks);
        var foot = (ink.LineRoom * 2) + 8;
        var plot = new Rect(left, ink.LineRoom + 20, Math.Max(80, context.Box.Width - left - 20), Math.Max(80, context.Box.Height - foot - ink.LineRoom - 20));
        ink.DrawAxes(plot, x, xTicks, context.Text(XLabel), y, yTicks, context.Text(YLabel));

        // Labels find their places for the device as it is, and go along with what they belong to.
        ImmutableArray<Point> still = RoofOf(peak, bandwidth);
        (peak, bandwidth) = (peak * context.Number(PeakFactor), bandwidth * context.Number(BandwidthFactor));
        ridge = peak / bandwidth;
        var roof = RoofOf(peak, bandwidth);
        var labels = new ChartLabels(plot.Inflate(-10));
        labels.Block(still[0], still[1]);
        labels.Block(still[1], still[2]);
        for (var i = 0; i < count; i++)
        {
            labels.Block(Rect.Around(StillOf(context, i), new Size(PointRadius * 2.6, PointRadius * 2.6)));
        }

        DrawRoof(context, ink, plot, still, roof, labels, peak, bandwidth);
        for (var i = 0; i < count; i++)
        {
            DrawItem(context, ink.Size, i, StillOf(context, i), SpotOf(context, i), ridge, labels);
        }

        Point Spot(double intensity, double rate) =>
            new(plot.X + (x.Share(intensity) * plot.Width), plot.Bottom - (y.Share(rate) * plot.Height));

        ImmutableArray<Point> RoofOf(double peak, double bandwidth)
        {
            var start = Math.Max(x.Min, y.Min / bandwidth);
            return [Spot(start, start * bandwidth), Spot(peak / bandwidth, peak), Spot(x.Max, peak)];
        }

        Point StillOf(in DrawContext c, int item) => Spot(c.Numbers(Intensities)[item], c.Numbers(Achieved)[item]);

        Point SpotOf(in DrawContext c, int item) => Spot(c.Numbers(Intensities)[item], RateOf(c, item));
    }

    // What a point reaches: where the device is another one, the same share of what that allows.
    private static double RateOf(in DrawContext context, int item)
    {
        var (peak, bandwidth, intensity) = (context.Number(Peak), context.Number(Bandwidth), context.Numbers(Intensities)[item]);
        var (more, wider) = (context.Number(PeakFactor), context.Number(BandwidthFactor));
        var rate = context.Numbers(Achieved)[item];
        return more == 1 && wider == 1 ? rate : rate * Math.Min(peak * more, bandwidth * wider * intensity) / Math.Min(peak, bandwidth * intensity);
    }

    private static void Plot(ActionCall call)
    {
        foreach (var (item, start) in call.Items())
        {
            call.Animate(Plotted, item, PropValue.Of(0.0), PropValue.Of(1.0), start, call.Duration, call.Ease);
        }
    }

    private static void DrawRoof(
        in DrawContext context, in ChartInk axes, Rect plot, ImmutableArray<Point> still, ImmutableArray<Point> roof, ChartLabels labels, double peak, double bandwidth)
    {
        var theme = context.Theme;
        var drawn = Math.Clamp(context.Number(Drawn), 0, 1);
        var slope = (roof[1] - roof[0]).Length;
        var turn = slope / (slope + (roof[2] - roof[1]).Length);
        var atRidge = Math.Clamp((drawn - turn) * 8, 0, 1);
        var atEnd = Math.Clamp((drawn - 0.85) / 0.15, 0, 1);
        var ink = theme.Lit(theme.Text, 0.2);
        var style = context.Type.Mono(axes.Size + 2, 600);
        DrawRegion(context, axes.Size, plot, still, roof[1], labels, atRidge);

        Label(context, $"{ChartNumber.Write(peak / bandwidth)} FLOP/byte", still[1], roof[1], new Point(-1, -1), atRidge);
        Label(context, $"{ChartNumber.Write(peak)} GFLOP/s", still[2] - new Point(10, 0), roof[2] - new Point(10, 0), new Point(0, -1), atEnd);
        Label(context, $"{ChartNumber.Write(bandwidth)} GB/s", Point.Lerp(still[0], still[1], 0.42), Point.Lerp(roof[0], roof[1], 0.42), new Point(-1, -1), Math.Clamp((drawn - (turn * 0.5)) * 8, 0, 1));
        if (drawn <= 0)
        {
            return;
        }

        var (path, pen) = ChartPainter.Trace(roof, drawn);
        ChartPainter.DrawLine(context, path, ink, 5);
        if (drawn < 1)
        {
            ChartPainter.DrawPoint(context, pen, 9, theme.Accent);
        }

        if (atRidge > 0)
        {
            ChartPainter.DrawPoint(context, roof[1], 9 * atRidge, ink);
        }

        void Label(in DrawContext c, string text, Point place, Point at, Point side, double seen)
        {
            var block = c.Set(style, text);
            var room = labels.Place(place, 16, block.Size, side);
            var corner = new Point(room.X, room.Y) + (at - place);
            c.Out.Text(block, corner, Paint.Solid(c.Theme.Text.Fade(seen)));
        }
    }

    // Which side of the ridge is limited by what, at the foot of the plot where it is wide enough to say so.
    private static void DrawRegion(in DrawContext context, double size, Rect plot, ImmutableArray<Point> still, Point ridge, ChartLabels labels, double seen)
    {
        var theme = context.Theme;
        context.Out.Stroke(
            new PathBuilder().Move(ridge.X, ridge.Y).Line(ridge.X, plot.Bottom).Build(), Paint.Solid(theme.Line.Fade(seen)),
            new StrokeStyle(2.5, LineCap.Round, [3, 11]));
        labels.Block(still[1], still[1] with { Y = plot.Bottom });
        var style = context.Type.Caps(size, 600);
        var memory = context.Set(style, context.Text(MemoryText));
        var compute = context.Set(style, context.Text(ComputeText));
        var top = plot.Bottom - memory.Size.Height - 12;
        Side(context, memory, plot.X, plot.X, still[1].X, ridge.X, theme.Bad);
        Side(context, compute, still[1].X, ridge.X, plot.Right, plot.Right, theme.Good);

        void Side(in DrawContext c, TextBlock block, double stillLeft, double left, double stillRight, double right, Color color)
        {
            if (block.Size.Width + 32 > Math.Min(stillRight - stillLeft, right - left))
            {
                return;
            }

            labels.Block(Rect.Around(new Point((stillLeft + stillRight) / 2, top + (block.Size.Height / 2)), block.Size));
            var place = Rect.Around(new Point((left + right) / 2, top + (block.Size.Height / 2)), block.Size);
            c.Out.Text(block, new Point(place.X, place.Y), Paint.Solid(color.Fade(seen)));
        }
    }

    private static void DrawItem(in DrawContext context, double typeSize, int item, Point still, Point at, double ridge, ChartLabels labels)
    {
        var theme = context.Theme;
        var names = context.Texts(Names);
        var starved = context.Numbers(Intensities)[item] < ridge;
        var name = context.Set(context.Type.Mono(typeSize + 4, 700) with { LineHeight = 1.1 }, item < names.Length ? names[item] : "", context.Box.Width * 0.34);
        var value = context.Set(context.Type.Mono(typeSize), ChartNumber.Write(RateOf(context, item)) + " GFLOP/s");
        var stillValue = context.Set(context.Type.Mono(typeSize), ChartNumber.Write(context.Numbers(Achieved)[item]) + " GFLOP/s");
        var size = new Size(Math.Max(name.Size.Width, stillValue.Size.Width), name.Size.Height + value.Size.Height);
        var room = labels.Place(still, PointRadius + 10, size, new Point(1, 1));
        var place = room with { X = room.X + at.X - still.X, Y = room.Y + at.Y - still.Y };
        var plotted = context.Number(Plotted, item);
        if (plotted <= 0)
        {
            return;
        }

        var color = starved ? theme.Bad : theme.Good;
        var seen = Math.Clamp(plotted, 0, 1);
        DrawLeader(context, at, place, color.Fade(0.6 * seen));
        ChartPainter.DrawPoint(context, at, PointRadius * plotted, color, starved);
        var flush = place.Center.X < at.X ? 1.0 : 0.0;
        context.Out.Text(name, new Point(place.X + ((size.Width - name.Size.Width) * flush), place.Y), Paint.Solid(color.Fade(seen)));
        context.Out.Text(
            value, new Point(place.X + ((size.Width - value.Size.Width) * flush), place.Y + name.Size.Height),
            Paint.Solid(theme.Text.Fade(0.85 * seen)));
    }

    // A label that found its place far from its point is tied to it.
    private static void DrawLeader(in DrawContext context, Point at, Rect place, Color color)
    {
        var way = ChartLabels.Nearest(place, at) - at;
        if (way.Length > PointRadius * 3.2)
        {
            var from = at + (way * (PointRadius * 1.5 / way.Length));
            var to = at + (way * (1 - (6 / way.Length)));
            context.Out.Stroke(new PathBuilder().Move(from.X, from.Y).Line(to.X, to.Y).Build(), color, 2);
        }
    }
}
