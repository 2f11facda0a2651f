using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>One quantity over another as a line, with up to two places marked.</summary>
public sealed class LineChart : Component
{
    private const double PointRadius = 12;
    private const double HeadGap = 24;
    private static readonly NumberListProp X = new("x", "x values of the points, in ascending order.") { Required = true };
    private static readonly NumberListProp Y = new("y", "y values of the points.") { Required = true };
    private static readonly TextProp XLabel = new("x-label", "Title of the x axis, with its unit.");
    private static readonly TextProp YLabel = new("y-label", "Title of the y axis, with its unit.");
    private static readonly ChoiceProp XScale = new("x-scale", "Scale of the x axis.", "linear", "log");
    private static readonly ChoiceProp YScale = new("y-scale", "Scale of the y axis.", "linear", "log");
    private static readonly TextProp Unit = new("unit", "Text after the value at the end of the line.");
    private static readonly TextProp Format = new("format", "Number format of that value (.NET custom format); three digits with k, M, G or T by default.") { IsNumberFormat = true };
    private static readonly NumberProp MarkX = new("mark-x", "An x value to mark.", double.NaN) { Animatable = false };
    private static readonly TextProp MarkLabel = new("mark-label", "Label of the mark.");
    private static readonly NumberProp SecondX = new("second-mark-x", "Another x value to mark, with a dotted line.", double.NaN) { Animatable = false };
    private static readonly TextProp SecondLabel = new("second-mark-label", "Label of the other mark.");
    private static readonly ColorProp ColorOf = new("color", "Colour of the line.", "accent");
    private static readonly NumberProp TypeSize = new("size", "Type size of ticks and titles; the theme's note size by default.", double.NaN, 8, 200, "px") { Animatable = false };
    private static readonly NumberProp ValueSize = new("value-size", "Type size of the value at the end of the line; the theme's token size by default.", double.NaN, 8, 400, "px") { Animatable = false };
    private static readonly NumberProp LineWidth = new("line-width", "Line width.", 5, 1, 60, "px") { Animatable = false };
    private static readonly NumberProp ToX = new("to-x", "The x value to draw to; the end by default.", double.NaN);
    private static readonly NumberProp Drawn = new("drawn", "How much of the line is drawn, from the left.", 1, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "LineChart",
        "One quantity over another, as a line drawn from the left with a light and the value at its end. Up to two x values can be marked.",
        [X, Y, XLabel, YLabel, XScale, YScale, Unit, Format, MarkX, MarkLabel, SecondX, SecondLabel, ColorOf, TypeSize, ValueSize, LineWidth, Drawn],
        [
            new ActionDefinition(
                "draw", "Draws the line from the left, or from where it is, up to `to-x`.", new(1.6), NamedEasing.All["in-out-sine"], [ToX],
                call => call.GoOn(Drawn, PropValue.Of(0.0), PropValue.Of(call.Has(ToX) ? ShareOf(call.Element, call[ToX].Number) : 1)),
                "{ at: 1s, draw: sweep, to-x: 64, over: 2s }")
            {
                Check = (element, value) => IsBeside(element.Initial(X).Numbers, value(ToX).Number)
                    ? [new DataMistake(ToX, -1, ValueRules.OutOfRangeValue.With(ToX.Name, ChartNumber.Write(value(ToX).Number), $"a number from {ChartNumber.Write(element.Initial(X).Numbers[0])} to {ChartNumber.Write(element.Initial(X).Numbers[^1])}, where the line begins and ends"))]
                    : [],
            },
        ],
        "sweep: { component: LineChart, x: [1, 8, 64, 512], y: [20, 150, 900, 1400], x-scale: log, x-label: batch, y-label: tokens/s, mark-x: 87, mark-label: crossover, at: center }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var mistakes = ChartData.SameCount(X, value(X).Numbers.Length, Y, value(Y).Numbers.Length).Concat(ChartData.Ascending(X, value));
        if (value(YScale).Text == "log")
        {
            mistakes = mistakes.Concat(ChartData.AboveZero(Y, value, ValueRules.BadDataLogarithmY));
        }

        if (value(XScale).Text != "log")
        {
            return mistakes;
        }

        var marks = new[] { MarkX, SecondX }.Where(m => value(m).Number <= 0)
            .Select(m => new DataMistake(m, -1, ValueRules.BadDataLogarithmMark.With(ChartNumber.Write(value(m).Number))));
        return mistakes.Concat(ChartData.AboveZero(X, value, ValueRules.BadDataLogarithmX)).Concat(marks);
    }

    /// <inheritdoc/>
    public override double? Shown(Element element, double time)
    {
        var (xs, ys) = (element.At(X, time).Numbers, element.At(Y, time).Numbers);
        var drawn = element.At(Drawn, time).Number;
        var reached = 0;
        while (reached + 1 < Math.Min(xs.Length, ys.Length) && drawn > 0 && ShareOf(element, xs[reached + 1]) <= drawn + 1e-9)
        {
            reached++;
        }

        return drawn > 0 && !ys.IsEmpty ? ys[reached] : 0;
    }

    // Whether the line does not get to a place across; one that is computed may be off by what rounding makes of it.
    private static bool IsBeside(ImmutableArray<double> xs, double x) =>
        !xs.IsEmpty && (x < xs[0] || x > xs[^1]) && Math.Min(Math.Abs(x - xs[0]), Math.Abs(x - xs[^1])) > Math.Abs(x) * 1e-9;

    // How much of the line is drawn when its pen is at a place across.
    private static double ShareOf(Element element, double x)
    {
        var xs = element.Initial(X).Numbers;
        if (xs.Length < 2)
        {
            return 1;
        }

        var axis = new ChartAxis(xs[0], xs[^1], element.Initial(XScale).Text == "log");
        return axis.Share(x);
    }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => ChartPainter.DefaultSize(context);

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => ChartPainter.LeastSize;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var data = Data(context);
        var marks = Marks(context);
        var x = ChartAxis.Over(data.Select(p => p.X).Concat(marks.Select(m => m.X)), context.Is(XScale, "log"), fromZero: false);
        var y = ChartAxis.Over(data.Select(p => p.Y), context.Is(YScale, "log"), fromZero: true);
        var doubling = x.IsLog && data.Length > 1 && data.All(p => Math.Log2(p.X) % 1 == 0);
        var xTicks = WithStart(x, x.Ticks(context.IsPortrait ? 4 : 6, doubling));
        var yTicks = y.Ticks(5);
        var number = ChartNumber.For(data.IsEmpty ? 0 : data[^1].Y, context.Text(Format));
        var valueStyle = context.Type.Mono(context.Number(ValueSize) is var given && double.IsNaN(given) ? context.Theme.TokenSize : given, 700);
        var ink = new ChartInk(context, context.Number(TypeSize));
        var unit = UnitText.Behind(context.Text(Unit));
        var right = 0.0;
        foreach (var point in data)
        {
            right = Math.Max(right, context.Set(valueStyle, number.Final(point.Y) + unit).Size.Width + HeadGap + PointRadius);
        }

        var left = ink.RoomFor(yTicks);
        var top = (context.Text(YLabel).Length > 0 ? ink.LineRoom : 24) + (marks.Count(m => m.Label.Length > 0) * ink.LineRoom) + 16;
        var foot = ink.LineRoom + (context.Text(XLabel).Length > 0 ? ink.LineRoom : 0) + 8;
        var plot = new Rect(left, top, Math.Max(80, context.Box.Width - left - right), Math.Max(80, context.Box.Height - top - foot));
        ink.DrawAxes(plot, x, xTicks, context.Text(XLabel), y, yTicks, context.Text(YLabel));
        var drawn = Math.Clamp(context.Number(Drawn), 0, 1);
        DrawMarks(context, ink, plot, x, marks, drawn);
        if (data.IsEmpty)
        {
            return;
        }

        var points = data.Select(p => new Point(plot.X + (x.Share(p.X) * plot.Width), plot.Bottom - (y.Share(p.Y) * plot.Height))).ToList();
        DrawLine(context, plot, points, drawn, out var head, out var reached);
        var block = context.Set(valueStyle, number.Final(data[reached].Y) + unit);
        var at = new Point(head.X + HeadGap, head.Y - block.Baseline + (block.CapHeight / 2));
        var color = context.Color(ColorOf);
        context.Out.Text(block, at, Paint.Solid(Color.Lerp(color, context.Theme.Text, 0.15).Fade(Math.Min(1, drawn * 10))));
    }

    // Where the line starts is labelled too, unless the first round value stands close by.
    private static ImmutableArray<double> WithStart(ChartAxis x, ImmutableArray<double> ticks) =>
        !x.IsLog && ticks is [var first, var second, ..] && first - x.Min > (second - first) / 2 ? ticks.Insert(0, x.Min) : ticks;

    // The value at the pen is that of the last point it has reached: what lies between two points was not measured.
    private static void DrawLine(in DrawContext context, Rect plot, List<Point> points, double drawn, out Point head, out int reached)
    {
        var color = context.Color(ColorOf);
        var span = points[^1].X - points[0].X;
        var pen = points[0].X + (span * drawn);
        var path = new PathBuilder().Move(points[0].X, points[0].Y);
        var under = new PathBuilder().Move(points[0].X, plot.Bottom).Line(points[0].X, points[0].Y);
        head = points[0];
        reached = 0;
        for (var i = 1; i < points.Count && drawn > 0; i++)
        {
            var step = points[i].X - points[i - 1].X;
            if (drawn < 1 && points[i].X > pen)
            {
                head = Point.Lerp(points[i - 1], points[i], step > 0 ? Math.Clamp((pen - points[i - 1].X) / step, 0, 1) : 0);
                path.Line(head.X, head.Y);
                under.Line(head.X, head.Y);
                break;
            }

            head = points[i];
            reached = i;
            path.Line(head.X, head.Y);
            under.Line(head.X, head.Y);
        }

        if (drawn <= 0)
        {
            return;
        }

        if (points.Count > 1)
        {
            context.Out.Fill(under.Line(head.X, plot.Bottom).Close().Build(), GradientPaint.Linear(
                new Point(0, plot.Y), new Point(0, plot.Bottom), (0, color.Fade(0.2)), (1, color.Fade(0))));
            ChartPainter.DrawLine(context, path.Build(), color, context.Number(LineWidth));
        }

        ChartPainter.DrawPoint(context, head, PointRadius * Math.Min(1, drawn * 10), color);
    }

    private static void DrawMarks(in DrawContext context, in ChartInk ink, Rect plot, ChartAxis x, ImmutableArray<Mark> marks, double drawn)
    {
        var theme = context.Theme;
        var row = 0;
        var free = 0.0;
        foreach (var mark in marks.OrderBy(m => m.X))
        {
            var share = x.Share(mark.X);

            // A mark comes in as the pen passes it.
            var seen = Math.Clamp((drawn - (share * 0.95)) * 20, 0, 1);
            var across = plot.X + (share * plot.Width);
            var color = mark.IsSecond ? theme.Second : theme.Good;
            context.Out.Stroke(
                new PathBuilder().Move(across, plot.Bottom).Line(across, plot.Bottom + ((plot.Y - plot.Bottom) * seen)).Build(),
                Paint.Solid(color.Fade(0.9 * seen)), new StrokeStyle(2.5, LineCap.Round, mark.IsSecond ? [2, 9] : [12, 10]));
            if (mark.Label.Length == 0)
            {
                continue;
            }

            // Two labels turn away from each other; where the frame is too narrow for both, the second takes the row above.
            var block = context.Set(context.Type.Mono(ink.Size + 2, 600), mark.Label);
            var wanted = marks.Length == 1 ? across - (block.Size.Width / 2) : row == 0 ? across + 8 - block.Size.Width : across - 8;
            var last = Math.Max(0, context.Box.Width - block.Size.Width);
            var level = row > 0 && free > last ? 1 : 0;
            var left = Math.Clamp(level == 0 ? Math.Max(wanted, free) : wanted, 0, last);
            context.Out.Text(
                block, new Point(left, plot.Y - 10 - ((level + 1) * ink.LineRoom)), Paint.Solid(color.Fade(seen)));
            free = left + block.Size.Width + 32;
            row++;
        }
    }

    private static ImmutableArray<Point> Data(in DrawContext context)
    {
        var (xs, ys) = (context.Numbers(X), context.Numbers(Y));
        var points = ImmutableArray.CreateBuilder<Point>();
        for (var i = 0; i < Math.Min(xs.Length, ys.Length); i++)
        {
            if (!context.Is(XScale, "log") || xs[i] > 0)
            {
                points.Add(new Point(xs[i], ys[i]));
            }
        }

        return points.ToImmutable();
    }

    private static ImmutableArray<Mark> Marks(in DrawContext context)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        Add(context.Number(MarkX), context.Text(MarkLabel), false, context.Is(XScale, "log"));
        Add(context.Number(SecondX), context.Text(SecondLabel), true, context.Is(XScale, "log"));
        return marks.ToImmutable();

        void Add(double at, string label, bool second, bool log)
        {
            if (!double.IsNaN(at) && (!log || at > 0))
            {
                marks.Add(new Mark(at, label, second));
            }
        }
    }

    private readonly record struct Mark(double X, string Label, bool IsSecond);
}
