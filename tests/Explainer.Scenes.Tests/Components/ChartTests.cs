using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using FsCheck;
using FsCheck.Fluent;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Components;

public class ChartTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20261121, 17).WithMaxTest(60);

    [Theory]
    [InlineData(187.3, "187")]
    [InlineData(16.2, "16.2")]
    [InlineData(0, "0")]
    [InlineData(1210, "1210")]
    [InlineData(989000, "989k")]
    [InlineData(1.5e9, "1.5G")]
    [InlineData(7.77e14, "777T")]
    [InlineData(2e-5, "2e-5")]
    [InlineData(-3, "-3")]
    public void Numbers_are_written_short(double value, string expected) => Assert.Equal(expected, ChartNumber.Write(value));

    [Fact]
    public void An_axis_shows_its_values_with_few_ticks() => Check.One(Repeatable, Prop.ForAll(
        Gen.Choose(-30, 30).SelectMany(a => Gen.Choose(-30, 30), (a, b) => (Low: Math.Pow(10, Math.Min(a, b) / 5.0), High: Math.Pow(10, Math.Max(a, b) / 5.0))).ToArbitrary(),
        range =>
        {
            foreach (var axis in new[] { ChartAxis.Over([range.Low, range.High], true, false), ChartAxis.Over([range.Low, range.High], false, true) })
            {
                var ticks = axis.Ticks(5);
                Assert.InRange(ticks.Length, axis.IsLog ? 0 : 2, 7);
                Assert.All(ticks, t => Assert.InRange(t, axis.Min - (Math.Abs(axis.Max) * 1e-6), axis.Max * (1 + 1e-6)));
                Assert.True(axis.Share(range.Low) <= axis.Share(range.High));
                Assert.InRange(axis.Share(range.High), 0, 1);
            }

            return true;
        }));

    [Theory]
    [InlineData(10, 99, 4, new double[] { 20, 40, 60, 80 })]
    [InlineData(0, 10, 4, new double[] { 0, 5, 10 })]
    [InlineData(1, 9, 3, new double[] { 2, 4, 6, 8 })]
    public void A_linear_axis_never_has_one_tick_alone(double min, double max, int most, double[] ticks) =>
        Assert.Equal(ticks, new ChartAxis(min, max, false).Ticks(most));

    [Theory]
    [InlineData(new double[] { })]
    [InlineData(new double[] { 0 })]
    [InlineData(new double[] { 0, 0, 0 })]
    [InlineData(new[] { -5.0, 3e300 })]
    [InlineData(new[] { 1e-300, 1e-299 })]
    [InlineData(new[] { double.NaN, 1 })]
    public void Awkward_values_are_drawn_with_finite_numbers(double[] values)
    {
        var x = D([.. values]);
        foreach (var scale in new[] { "linear", "log" })
        {
            Finite(Make("LineChart", ("x", x), ("y", x), ("x-scale", S(scale)), ("y-scale", S(scale))));
        }

        Finite(Make("BarChart", ("labels", L("a")), ("values", x)));
        Finite(Make("Roofline", ("peak", N(100)), ("bandwidth", N(10)), ("intensities", x), ("achieved", x)));

        static void Finite(Scenes.Timelines.Element element)
        {
            foreach (var command in Film(element).At(1).Commands.Flat())
            {
                Assert.True(double.IsFinite(command.Bounds.X + command.Bounds.Y + command.Bounds.Width + command.Bounds.Height), $"{element.Id}: {command}");
            }
        }
    }

    [Fact]
    public void Labels_of_a_roofline_overlap_neither_each_other_nor_the_roof() => Check.One(Repeatable, Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(-20, 60), 4).SelectMany(a => Gen.ArrayOf(Gen.Choose(2, 20), 4), (a, b) => (Where: a, Below: b)).ToArbitrary(),
        sample =>
        {
            // Points below the roof, as measurements are.
            var intensities = sample.Where.Select(w => Math.Pow(10, w / 20.0)).ToArray();
            var achieved = intensities.Zip(sample.Below, (i, b) => Math.Min(212, i * 35.4) * Math.Pow(10, -b / 20.0)).ToArray();
            var film = Film(Make(
                "Roofline", ("peak", N(212)), ("bandwidth", N(35.4)), ("names", L("decode", "prefill", "batched", "attention")),
                ("intensities", D([.. intensities])), ("achieved", D([.. achieved]))));
            var labels = film.At(1).Commands.Flat().OfType<FillCommand>().Where(c => c.Shape is GlyphRunShape)
                .Select(c => c.Transform.Apply(c.Shape.Bounds)).ToArray();
            for (var i = 0; i < labels.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.False(labels[i].Intersects(labels[j]), $"{labels[i]} covers {labels[j]}");
                }
            }

            return true;
        }));

    [Fact]
    public void Each_bar_may_have_its_own_colour_and_bars_of_one_scale_are_of_one_length()
    {
        var colors = PropValue.Of(ImmutableArray.Create(Color.White, Color.Black));
        var film = Film(Make("BarChart", ("labels", L("a", "b")), ("values", D(1, 1)), ("colors", colors), ("max", N(100))));
        var fills = film.At(1).Commands.Flat().OfType<FillCommand>().ToArray();
        Assert.Contains(fills, f => f.Paint is GradientPaint g && g.Stops.Any(s => s.Color.Packed == 0xFFFFFFFF));
        Assert.Contains(fills, f => f.Paint is GradientPaint g && g.Stops.Any(s => s.Color.Packed == 0x000000FF));

        double Track(double value) => Film(Make("BarChart", ("labels", L("a")), ("values", D(value)), ("max", N(100))))
            .At(1).Commands.Flat().OfType<FillCommand>().First(f => f.Shape is RoundRectShape).Shape.Bounds.Width;
        Assert.Equal(Track(100), Track(4));
    }

    [Fact]
    public void On_another_device_points_keep_their_share_of_the_roof()
    {
        string[] Values(double compute, double bandwidth) =>
        [
            .. Film(Make(
                "Roofline", ("peak", N(100)), ("bandwidth", N(10)), ("names", L("low", "high")), ("intensities", D(1, 100)), ("achieved", D(8, 50)),
                ("peak-factor", N(compute)), ("bandwidth-factor", N(bandwidth)))).At(1).Commands.Flat().OfType<FillCommand>()
                .Select(c => c.Shape).OfType<GlyphRunShape>().Select(r => Typesetter.TextOf(r) ?? ""),
        ];
        Assert.Contains("8 GFLOP/s", Values(2, 1));
        Assert.Contains("100 GFLOP/s", Values(2, 1));
        Assert.Contains("16 GFLOP/s", Values(1, 2));
        Assert.Contains("50 GFLOP/s", Values(1, 2));
    }

    [Fact]
    public void A_light_is_on_its_way_over_a_bar_while_it_sweeps_and_gone_then()
    {
        var chart = Make("BarChart", ("labels", L("a", "b")), ("values", D(1, 2))).Act(("sweep", 1, 1, 0));
        int Lights(double time) => Film(chart).At(time).Commands.Flat().OfType<FillCommand>()
            .Count(f => f.Paint is GradientPaint g && g.Stops.Any(s => s.Color is { R: 255, G: 255, B: 255, A: > 100 and < 255 }));
        Assert.Equal([0, 2, 0], new[] { 0.5, 1.5, 2.5 }.Select(Lights));
    }

    [Fact]
    public void Every_value_above_zero_has_a_bar_that_is_seen()
    {
        var bars = Film(Make("BarChart", ("labels", L("a", "b", "c")), ("values", D(100, 0.001, 0)))).At(1).Commands.Flat().OfType<FillCommand>()
            .Where(f => f.Shape is RoundRectShape && f.Paint is GradientPaint).Select(f => f.Shape.Bounds.Width).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(bars[0] * 0.015, bars[1], 0.1);
    }

    [Theory]
    [InlineData("midnight")]
    [InlineData("blueprint")]
    [InlineData("daylight")]
    [InlineData("warm")]
    public void The_track_of_a_bar_and_a_bar_at_rest_are_seen_on_the_ground(string name)
    {
        var theme = Scenes.Themes.BuiltInThemes.All[name];
        var film = Film(Make("BarChart", ("labels", L("a", "b")), ("values", D(100, 50)), ("highlight", N(0)), ("color", PropValue.Of(theme.Accent))));
        var fills = (film with { Look = film.Look with { Theme = theme } }).At(1).Commands.Flat().OfType<FillCommand>().Where(f => f.Shape is RoundRectShape).ToList();
        var ground = Light(Rgba.From(theme.Background));
        var track = Light(Assert.IsType<SolidPaint>(fills[0].Paint).Color);
        Assert.InRange(Contrast(track, ground), 1.1, 2);

        // The last part of a bar, where it ends, stands out from its track.
        var rest = fills[^1].Paint is GradientPaint gradient ? Light(gradient.Stops[1].Color) : Light(((SolidPaint)fills[^1].Paint).Color);
        Assert.InRange(Contrast(rest, track), theme.Outlined ? 1 : 2, 21);
    }

    // As WCAG 2.2 has it.
    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Light(Rgba color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
