using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using FsCheck;
using FsCheck.Fluent;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Composition;

public class ComposerTests
{
    public static TheoryData<string> Names => [.. ComponentSet.BuiltIn.All.Select(c => c.Definition.Name)];

    [Fact]
    public void Any_frame_in_any_order_on_any_thread_is_the_same()
    {
        var film = Film([.. ComponentSet.BuiltIn.All.Select(c => Samples.Of(c.Definition.Name)).Select(e =>
            e.Act([.. e.Component.Definition.Actions.Select((a, i) => (a.Name, 0.5 + i, 0.5, 0.1))]).Stay(0.1, 5))]);
        var first = Enumerable.Range(0, 180).Select(i => Composer.Compose(film, new FrameIndex(i)).Hash()).ToArray();
        var config = Config.QuickThrowOnFailure.WithReplay(20261121, 17).WithMaxTest(10);
        Check.One(config, Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, 180).ToArray()).ToArbitrary(), order =>
        {
            var again = new ContentHash[180];
            Parallel.ForEach(order, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => again[i] = Composer.Compose(film, new FrameIndex(i)).Hash());
            return again.SequenceEqual(first);
        }));
        Assert.True(first.Distinct().Count() > 60);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_differs_by_less_than_the_grid_draws_the_same(string component)
    {
        // A billionth is far below the grid of 1/64 px; only a number that lies on a border of the grid could differ.
        var plain = Film(Samples.Of(component));
        var moved = Film(Samples.Of(component));
        var at = moved.Roots[0].Initial(CommonProps.Position).Point;
        plain.Roots[0].Place(new Core.Geometry.Point(at.X + 0.003, at.Y + 0.003));
        moved.Roots[0].Place(new Core.Geometry.Point(at.X + 0.003 + 1e-9, at.Y + 0.003 - 1e-9));
        Assert.Equal(plain.At(1).Hash(), moved.At(1).Hash());
    }

    [Fact]
    public void All_tokens_become_active_in_the_very_same_frame()
    {
        var film = Film(Make("TokenRow", ("tokens", L("a", "bb", "ccc", "dddd", "eeeee"))).Act(("activate", 2.02, 0, 0)));
        var lit = Enumerable.Range(55, 15).Select(i => LitPills(Composer.Compose(film, new FrameIndex(i)))).ToArray();
        Assert.Equal([0, 5], lit.Distinct());
        Assert.Equal(0, lit[60 - 55]);
        Assert.Equal(5, lit[61 - 55]);

        // A lit pill is the only thing that shines.
        static int LitPills(DisplayList list) => list.Commands.Flat().OfType<GlowCommand>().Select(g => g.Shape.ToString()).Distinct().Count();
    }

    [Theory]
    [InlineData("GPUGauge", "fill", 87.4)]
    [InlineData("BarChart", "grow", 187.3)]
    public void A_number_is_never_ahead_of_its_bar_and_ends_exact(string component, string verb, double final)
    {
        var element = component == "GPUGauge" ? Samples.Of(component)
            : Make("BarChart", ("labels", L("a")), ("values", D(final)), ("max", N(200)));
        var film = Film(element.Act((verb, 0.5, 1.2, 0)));
        var full = component == "GPUGauge" ? 100.0 : 200.0;
        var seen = new List<double>();
        for (var i = 17; i < 60; i++)
        {
            var commands = Composer.Compose(film, new FrameIndex(i)).Commands.Flat().OfType<FillCommand>().ToList();
            var number = commands.Select(c => c.Shape is Display.Shapes.GlyphRunShape run ? Typesetter.TextOf(run) : null)
                .Where(t => t is not null).Select(t => double.TryParse(t!.TrimEnd('%'), out var v) ? v : double.NaN).Single(v => !double.IsNaN(v));
            var bar = commands.Where(c => c.Paint is GradientPaint).Select(c => c.Shape.Bounds.Width).DefaultIfEmpty(0).Max();
            var track = commands.Where(c => c.Shape is Display.Shapes.RoundRectShape && c.Paint is SolidPaint).Max(c => c.Shape.Bounds.Width);

            // The gauge writes the nearest whole number; a chart cuts, so that it may only be behind.
            Assert.True(number <= (bar / track * full) + (component == "GPUGauge" ? 0.51 : 0.02), $"frame {i}: {number} at {bar / track * full}");
            seen.Add(number);
        }

        Assert.Equal(component == "GPUGauge" ? 87 : 187, seen[^1]);
        Assert.True(seen[0] < seen[^1] / 2);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public void Nothing_is_below_28_px_in_charts()
    {
        foreach (var name in new[] { "BarChart", "LineChart", "Roofline" })
        {
            foreach (var size in new[] { Landscape, new Core.Geometry.PixelSize(1080, 1920) })
            {
                var glyphs = Film(size, Samples.Of(name)).At(1).Commands.Flat().OfType<FillCommand>()
                    .Select(c => c.Shape).OfType<Display.Shapes.GlyphRunShape>().SelectMany(r => r.Glyphs);
                Assert.All(glyphs, g => Assert.True(g.Size >= 28));
            }
        }
    }
}
