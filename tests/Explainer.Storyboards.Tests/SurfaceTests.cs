using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

/// <summary>What happens to all that an element draws: wiped along a line, masked, swept over by light.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public void An_eraser_takes_away_where_it_has_passed_and_leaves_nothing()
    {
        var film = Film("{ at: 0s, show: box, over: 0s }", "{ at: 1s, wipe: box, along: road, width: 100, over: 2s, ease: linear }");
        Assert.Null(Erasure(film, 0.9));
        var half = Erasure(film, 2)!;

        // 100 px wide with round ends, from 400 to 700 half way along from 400 to 1000.
        AssertRect(Rect.FromCorners(new Point(350, 450), new Point(750, 550)), half.Transform.Apply(half.Shape.Bounds));
        Assert.DoesNotContain(All(film, 3.2), c => c.Origin == film.Roots.Single(r => r.Id == "box").Origin);
    }

    [Fact]
    public void What_was_erased_stays_so_wherever_the_element_goes()
    {
        var film = Film("{ at: 0s, show: box, over: 0s }", "{ at: 1s, wipe: box, along: road, width: 100, over: 2s, ease: linear }", "{ at: 1s, move: box, by: [0, 200], over: 2s, ease: linear }");
        var half = Erasure(film, 2)!;
        AssertRect(Rect.FromCorners(new Point(350, 550), new Point(750, 650)), half.Transform.Apply(half.Shape.Bounds));
    }

    [Fact]
    public void What_is_wiped_on_is_seen_where_the_pen_has_passed()
    {
        var film = Film("{ at: 1s, wipe: box, along: road, width: 100, appear: true, over: 2s, ease: linear }");
        Assert.DoesNotContain(All(film, 0.9), c => c.Origin == film.Roots.Single(r => r.Id == "box").Origin);
        var clip = All(film, 2).OfType<LayerCommand>().Single(l => l.Clip is not null);
        AssertRect(Rect.FromCorners(new Point(350, 450), new Point(750, 550)), clip.ClipTransform.Apply(clip.Clip!.Bounds));
        Assert.DoesNotContain(All(film, 3.5), c => c is LayerCommand);
    }

    [Theory]
    [InlineData("{ at: 1s, wipe: box, along: road, width: 100, over: 1s }", "{ at: 3s, show: box, over: 0s }")]
    [InlineData("{ at: 1s, wipe: box, along: road, width: 100, appear: true, over: 3s }", "{ at: 2s, hide: box, over: 0s }", "{ at: 3s, show: box, over: 0s }")]
    [InlineData("{ at: 1s, wipe: box, along: road, width: 100, over: 1s }", "{ at: 2.2s, wipe: box, along: road, appear: true, over: 0.4s }", "{ at: 2.7s, hide: box, over: 0s }", "{ at: 3s, show: box, over: 0s }")]
    public void What_was_wiped_is_whole_when_it_is_shown_again(string first, params string[] others)
    {
        var film = Film([.. first.Contains("appear", StringComparison.Ordinal) ? (string[])[] : ["{ at: 0s, show: box, over: 0s }"], first, .. others]);
        Assert.DoesNotContain(All(film, 2.9), c => c.Origin == film.Roots.Single(r => r.Id == "box").Origin);
        Assert.Contains(All(film, 3.5), c => c.Origin == film.Roots.Single(r => r.Id == "box").Origin);
        Assert.DoesNotContain(All(film, 3.5), c => c is LayerCommand { Clip: not null } or FillCommand { Blend: Blend.Erase });
    }

    [Fact]
    public void What_is_shown_again_can_be_wiped_again()
    {
        var film = Film("{ at: 0s, show: box, over: 0s }", "{ at: 0.5s, wipe: box, along: road, width: 100, over: 0.5s }", "{ at: 1s, show: box, over: 0s }", "{ at: 1s, wipe: box, along: road, width: 100, over: 2s, ease: linear }");
        var half = Erasure(film, 2)!;
        AssertRect(Rect.FromCorners(new Point(350, 450), new Point(750, 550)), half.Transform.Apply(half.Shape.Bounds));
    }

    [Fact]
    public void A_mask_goes_where_its_element_goes()
    {
        var film = Film(true, "{ at: 0s, show: [seen, window], over: 0s }", "{ at: 1s, move: window, by: [100, 0], over: 1s }");
        AssertRect(new Rect(1200, 400, 200, 200), Mask(film, 0.5));
        AssertRect(new Rect(1300, 400, 200, 200), Mask(film, 3));

        static Rect Mask(Timeline film, double time) => All(film, time).OfType<LayerCommand>().Where(l => l.Clip is not null).Select(l => l.ClipTransform.Apply(l.Clip!.Bounds)).Single();
    }

    [Fact]
    public void A_mask_is_turned_as_its_element_is_and_has_its_hole()
    {
        var turned = Film(true, "{ at: 0s, show: [seen, window], over: 0s }", "{ at: 0s, set: window, rotate: 30, skew: 10, scale-x: 2, over: 1s }");
        var mask = All(turned, 2).OfType<LayerCommand>().Single(l => l.Clip is not null);
        var window = All(turned, 2).OfType<FillCommand>().Single(f => f.Origin == turned.Roots.Single(r => r.Id == "window").Origin);
        var drawn = new PathBuilder().Append(ShapeOutline.Of(window.Shape), window.Transform).Build();
        Assert.Equal(drawn.Points, new PathBuilder().Append((PathShape)mask.Clip!, mask.ClipTransform).Build().Points, (a, b) => (a - b).Length < 0.1);

        using var scratch = new Scratch();
        File.WriteAllText(scratch.At("ring.svg"), """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path id="ring" fill-rule="evenodd" d="M0 0H100V100H0Z M30 30H70V70H30Z" fill="#fff"/></svg>""");
        File.WriteAllText(
            scratch.At("film.yaml"),
            """
            title: t
            elements:
              pic: { component: Drawing, file: ring.svg, width: 200, at: center }
              seen: { component: Shape, width: 400, height: 400, mask: pic.ring, at: center }
            beats: [{ id: one, duration: 2s, actions: [{ at: 0s, show: [pic, seen], over: 0s }] }]
            """);
        var holed = StoryboardCompiler.Compile(scratch.At("film.yaml"), Compiler.Options).Timeline!;
        Assert.True(Assert.IsType<PathShape>(All(holed, 1).OfType<LayerCommand>().Single(l => l.Clip is not null).Clip).IsEvenOdd);
    }

    [Fact]
    public void A_pen_stays_on_its_line_over_what_is_turned()
    {
        var film = Film("{ at: 0s, show: box, over: 0s }", "{ at: 0s, set: box, rotate: 90, over: 0s }", "{ at: 1s, wipe: box, along: road, width: 100, over: 2s, ease: linear }");
        var half = Erasure(film, 2)!;
        AssertRect(Rect.FromCorners(new Point(350, 450), new Point(750, 550)), half.Transform.Apply(half.Shape.Bounds));
    }

    [Fact]
    public void Light_sweeps_over_and_is_gone()
    {
        var film = Film("{ at: 0s, show: [box, road], over: 0s }", "{ at: 1s, shine: box, over: 1s, ease: linear }");
        Assert.Empty(Lights(film, 0.9));
        Assert.Single(Lights(film, 1.5));
        Assert.True(Lights(film, 1.3).Single().Bounds.Center.X < Lights(film, 1.7).Single().Bounds.Center.X);
        Assert.Empty(Lights(film, 2.1));

        static List<FillCommand> Lights(Timeline film, double time) => [.. All(film, time).OfType<FillCommand>().Where(f => f.Blend == Blend.Atop)];
    }

    private static void AssertRect(Rect expected, Rect actual) => Assert.True(
        Math.Abs(expected.X - actual.X) < 1 && Math.Abs(expected.Y - actual.Y) < 1 && Math.Abs(expected.Width - actual.Width) < 2 && Math.Abs(expected.Height - actual.Height) < 2, actual.ToString());

    private static FillCommand? Erasure(Timeline film, double time) => All(film, time).OfType<FillCommand>().SingleOrDefault(f => f.Blend == Blend.Erase);

    private static IEnumerable<DisplayCommand> All(Timeline film, double time) => Flat(Composer.Compose(film, film.Rate.FrameAt(new(time))).Commands);

    private static IEnumerable<DisplayCommand> Flat(IEnumerable<DisplayCommand> commands) => commands.SelectMany(c => c is LayerCommand layer ? Flat(layer.Children).Prepend(c) : [c]);

    private static Timeline Film(params string[] actions) => Film(false, actions);

    private static Timeline Film(bool masked, params string[] actions) => Compiler.Good($$"""
        title: t
        elements:
          {{(masked ? "#" : "")}}road: { component: Path, points: [[400, 500], [1000, 500]] }
          {{(masked ? "#" : "")}}box: { component: Shape, width: 800, height: 300, at: [700, 500] }
          {{(masked ? "" : "#")}}window: { component: Shape, kind: ellipse, width: 200, height: 200, at: [1300, 500] }
          {{(masked ? "" : "#")}}seen: { component: Shape, width: 400, height: 400, mask: window, at: [1300, 500] }
        beats:
          - id: one
            duration: 5s
            actions: [{{string.Join(", ", actions)}}]
        """).Timeline!;
}
