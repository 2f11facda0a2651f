using Explainer.Core.Diagnostics;
using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Amounts compared as horizontal bars, each with its name and its value.</summary>
public sealed class BarChart : Component
{
    private const double Widest = 1440;
    private const double Gap = 24;
    private const double LeastBar = 40;
    private const double LeastShare = 0.015;
    private const double FullGradient = 160;
    private const double LeastRow = 32;
    private const double LeastType = 28;
    private const double NameShare = 0.36;
    private const double UnitSize = 30;
    private const double SweepReach = 130;
    private static readonly TextListProp Labels = new("labels", "Names of the bars, from the top.") { Required = true };
    private static readonly NumberListProp Values = new("values", "Values of the bars; above 0 a bar has at least 1.5 % of the full length, else it is empty.") { Required = true };
    private static readonly TextProp Unit = new("unit", "Text after each value.");
    private static readonly TextProp Format = new("format", "Number format of the values (.NET custom format); three digits with k, M, G or T by default.") { IsNumberFormat = true };
    private static readonly NumberProp Max = new("max", "The value of a full bar; the largest by default.", double.NaN, 1e-300) { Animatable = false };
    private static readonly NumberProp Highlight = new("highlight", "The bar to highlight, counted from 0; -1 for none.", -1, -1, 10_000);
    private static readonly ColorProp ColorOf = new("color", "Colour of the bars.", "accent");
    private static readonly ColorListProp Colors = new("colors", "A colour for each bar, from the top.");
    private static readonly NumberProp LabelSize = new("label-size", "Type size of the names; fitted to the bars by default.", double.NaN, 8, 200, "px") { Animatable = false };
    private static readonly NumberProp ValueSize = new("value-size", "Type size of the values; fitted to the bars by default.", double.NaN, 8, 400, "px") { Animatable = false };
    private static readonly NumberProp BarSize = new("bar-size", "Height of the bars; about half a row by default.", double.NaN, 4, 600, "px") { Animatable = false };
    private static readonly NumberProp Grown = new("grown", "How far a bar has grown.", 1, 0, 1) { Internal = true, PerItem = true };

    private static readonly NumberProp Light = new("light", "How far light has swept over a bar.", 0, 0, 1) { Internal = true, PerItem = true };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "BarChart",
        "Compares amounts as horizontal bars, each with a name and a value that counts up as the bar grows. On a portrait frame the names are above the bars.",
        [Labels, Values, Unit, Format, Max, Highlight, ColorOf, Colors, LabelSize, ValueSize, BarSize, Grown, Light],
        [
            new ActionDefinition(
                "grow", "Grows bars from nothing, one after the other with `stagger`; their values count up.",
                new(1.2), NamedEasing.All["out-quart"], [], Grow, "{ at: 1s, grow: bars, stagger: 0.12s }") { TakesItem = true },
            new ActionDefinition(
                "sweep", "Sweeps light over bars, along their length.",
                new(1), NamedEasing.All["in-out-sine"], [], Sweep, "{ at: 3s, sweep: \"bars[0]\" }") { TakesItem = true },
        ],
        "bars: { component: BarChart, labels: [Prefill, Decode], values: [100, 5], unit: \"%\", highlight: 1, at: center }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override int ItemCount(Element element) => element.Initial(Values).Numbers.Length;

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var count = value(Values).Numbers.Length;
        foreach (var mistake in ChartData.SameCount(Labels, value(Labels).Texts.Length, Values, count))
        {
            yield return mistake;
        }

        if (value(Colors).Colors is { IsEmpty: false } colors)
        {
            foreach (var mistake in ChartData.SameCount(Values, count, Colors, colors.Length))
            {
                yield return mistake;
            }
        }

        if (value(Highlight).Number >= count)
        {
            yield return new DataMistake(Highlight, -1, ValueRules.BadDataHighlight.With(ChartNumber.Write(value(Highlight).Number), count - 1));
        }
    }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var room = Layout.SafeArea.Of(context.Frame).Size;
        var count = Math.Max(1, context[Values].Numbers.Length);
        var row = Math.Clamp(room.Height / count, 48, context.IsPortrait ? 220 : 190);
        return new Size(Math.Min(Widest, room.Width), row * count);
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context)
    {
        var valueRoom = 0.0;
        foreach (var value in context[Values].Numbers)
        {
            valueRoom = Math.Max(valueRoom, context.Set(context.Type.Mono(LeastType, 700), ChartNumber.For(value, context[Format].Text).Final(value)).Size.Width);
        }

        var unit = context.Set(context.Type.Mono(UnitSize, 500), UnitText.Behind(context[Unit].Text)).Size.Width;
        return new Size((valueRoom + unit + LeastBar + (2 * Gap)) / (1 - NameShare), LeastRow * context[Values].Numbers.Length);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var values = context.Numbers(Values);
        if (values.IsEmpty)
        {
            return;
        }

        var row = context.Box.Height / values.Length;
        var above = context.IsPortrait && row >= 96;
        var size = Given(context, ValueSize, Math.Clamp(row * 0.42, LeastType, context.Theme.TokenSize * 1.5));
        var nameStyle = context.Type.Mono(Given(context, LabelSize, Math.Clamp(row * 0.3, Math.Min(row * 0.42, context.Theme.LabelSize), context.Theme.TokenSize)));
        double nameRoom = 0, valueRoom = 0;
        for (var i = 0; i < values.Length; i++)
        {
            nameRoom = above ? 0 : Math.Max(nameRoom, Name(context, nameStyle, i).Size.Width + Gap);
            valueRoom = Math.Max(valueRoom, context.Set(context.Type.Mono(size, 700), Final(context, values[i])).Size.Width + UnitBlock(context, size).Size.Width + Gap);
        }

        // Charts of one scale have bars of one scale: room is kept for the value of a full bar.
        var full = context.Number(Max) is var max && double.IsNaN(max) ? values.Max() : max;
        valueRoom = Math.Max(valueRoom, context.Set(context.Type.Mono(size, 700), Final(context, full)).Size.Width + UnitBlock(context, size).Size.Width + Gap);
        var track = new Rect(nameRoom, 0, Math.Max(LeastBar, context.Box.Width - nameRoom - valueRoom), Given(context, BarSize, Math.Min(above ? row * 0.36 : row * 0.56, 96)));
        for (var i = 0; i < values.Length; i++)
        {
            var name = Name(context, nameStyle, i);
            var top = (row * i) + (above ? (row - track.Height + name.Size.Height) / 2 : (row - track.Height) / 2);
            var bar = track with { Y = top };
            var color = Shade(context, i);
            var place = above
                ? new Point(0, top - name.Size.Height - 4)
                : new Point(nameRoom - Gap - name.Size.Width, bar.Center.Y - (name.Size.Height / 2));
            context.Out.Text(name, place, Paint.Solid(IsResting(context, i) ? context.Theme.Muted : context.Theme.Text));
            DrawBar(context, bar, full > 0 ? Math.Clamp(values[i] / full, 0, 1) : 0, values[i], size, color, i);
        }
    }

    private static double Given(in DrawContext context, NumberProp prop, double usual) => context.Number(prop) is var given && double.IsNaN(given) ? usual : given;

    private static void Grow(ActionCall call)
    {
        foreach (var (item, start) in call.Items())
        {
            call.Animate(Grown, item, PropValue.Of(0.0), PropValue.Of(1.0), start, call.Duration, call.Ease);
        }
    }

    private static void Sweep(ActionCall call)
    {
        foreach (var (item, start) in call.Items())
        {
            call.Animate(Light, item, PropValue.Of(0.0), PropValue.Of(1.0), start, call.Duration, call.Ease);
        }
    }

    private static void DrawBar(in DrawContext context, Rect bar, double share, double value, double size, Color color, int item)
    {
        var theme = context.Theme;
        var grown = Math.Clamp(context.Number(Grown, item), 0, 1);
        var radius = Math.Min(10, bar.Height / 2);
        context.Out.Fill(new RoundRectShape(bar, radius), TrackOf(theme));
        var width = bar.Width * (share > 0 ? Math.Max(share, LeastShare) : 0) * grown;
        if (width >= 1)
        {
            var body = new RoundRectShape(bar with { Width = Math.Max(width, 6) }, radius);
            var light = theme.Glow * context.Breath * (IsResting(context, item) ? 0 : 1);
            context.Out.Glow(body, color.Fade(0.3 * light), 20);
            if (theme.Outlined)
            {
                context.Out.Fill(body, color.Fade(0.34));
                context.Out.Stroke(body, color, 2);
            }
            else
            {
                // A bar that is hardly longer than a line has no room for its dark end.
                var start = 1 - (0.55 * Math.Min(1, width / FullGradient));
                context.Out.Fill(body, GradientPaint.Linear(
                    new Point(bar.X, 0), new Point(bar.X + Math.Max(width, 60), 0),
                    (0, Color.Lerp(theme.Background, color, start)), (0.75, color), (1, theme.Lit(color, 0.3))));
            }

            if (context.Number(Light, item) is > 0 and < 1 and var swept)
            {
                var (middle, half) = (bar.X + ((width + (2 * SweepReach)) * swept) - SweepReach, SweepReach);
                context.Out.Fill(body, GradientPaint.Linear(
                    new Point(middle - half, bar.Y), new Point(middle + half, bar.Y + (bar.Height * 0.6)),
                    (0, Color.White.Fade(0)), (0.5, Color.White.Fade(0.65)), (1, Color.White.Fade(0))));
            }

            var edge = new RoundRectShape(new Rect(bar.X + Math.Max(width, 6) - 5, bar.Y + 6, 4, bar.Height - 12), 2);
            context.Out.Glow(edge, Color.Lerp(color, Color.White, 0.4).Fade(0.9 * light), 8);
        }

        var number = ChartNumber.For(value, context.Text(Format));
        var text = (grown >= 1 ? number.Final(value) : number.Counting(value * grown));
        var block = context.Set(context.Type.Mono(size, 700), text);
        var at = new Point(bar.X + width + (Gap * 0.75), bar.Center.Y - (block.Size.Height / 2));
        var ink = (IsResting(context, item) ? Color.Lerp(theme.Muted, theme.Text, 0.5) : Color.Lerp(color, theme.Text, 0.15)).Fade(Math.Min(1, grown * 8));
        context.Out.Text(block, at, Paint.Solid(ink));
        var unit = UnitBlock(context, size);
        context.Out.Text(unit, at + new Point(block.Size.Width, block.Baseline - unit.Baseline), Paint.Solid(ink));
    }

    private static TextBlock UnitBlock(in DrawContext context, double size) => context.Set(context.Type.Mono(Math.Max(UnitSize, UnitText.SizeOf(size)), 500), UnitText.Behind(context.Text(Unit)));

    private static bool IsResting(in DrawContext context, int item) =>
        context.Number(Highlight) is >= 0 and var lit && (int)lit != item;

    // Seen against the ground in every theme, and fainter than any bar.
    private static Color TrackOf(Themes.Theme theme) => Color.Lerp(theme.Background, theme.Line, theme.Outlined ? 0.18 : theme.IsLight ? 0.3 : 0.36).WithOpacity(1);

    private static Color Shade(in DrawContext context, int item)
    {
        var own = context.Colors(Colors);
        var color = item < own.Length ? own[item] : context.Color(ColorOf);
        return IsResting(context, item) ? Color.Lerp(Color.Lerp(context.Theme.Rest, context.Theme.Muted, 0.7), color, 0.22) : color;
    }

    private static string Final(in DrawContext context, double value) =>
        ChartNumber.For(value, context.Text(Format)).Final(value);

    // A long name breaks into lines before it takes the bars' room.
    private static TextBlock Name(in DrawContext context, TextStyle style, int item)
    {
        var names = context.Texts(Labels);
        var room = context.IsPortrait ? context.Box.Width : context.Box.Width * NameShare;
        return context.Set(style with { Align = context.IsPortrait ? TextAlign.Start : TextAlign.End, LineHeight = 1.15 }, item < names.Length ? names[item] : "", room);
    }
}
