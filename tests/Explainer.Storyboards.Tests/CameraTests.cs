using Explainer.Core.Geometry;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>What the camera looks at, how it leans, and what lies behind and before the scene.</summary>
public sealed class CameraTests
{
    [Fact]
    public void It_goes_to_a_point_of_the_frame_or_of_an_element()
    {
        var film = Film("{ at: 0s, camera: frame, to: [25%, 540], over: 1s }", "{ at: 2s, camera: box, to: [100%, 0%], over: 1s }");
        Assert.Equal(new Point(480, 540), Held(film, 1.5));
        Assert.Equal(1.25, film.Camera.Zoom!.At(1.5).Number);
        var corner = Held(film, 3.5);
        Assert.Equal((1100, 450), (corner.X, corner.Y));
    }

    [Fact]
    public void It_follows_from_its_own_start_until_it_turns_again()
    {
        var film = Film("{ at: 1s, move: box, by: [0, 300], over: 3s }", "{ at: 1s, camera: box, follow: true, over: 1s }", "{ at: 3s, camera: frame, over: 1s }");
        Assert.Equal(new Point(960, 540), Held(film, 0.9));
        for (var time = 2.0; time < 3; time += 0.03)
        {
            Assert.True((Held(film, time) - ElementGeometry.CenterInFrame(film.Look, film.Roots[0], time)).Length < 0.5);
        }

        Assert.Equal(new Point(960, 540), Held(film, 4.5));
    }

    [Fact]
    public void It_looks_at_what_is_turned_where_that_is_seen()
    {
        var film = Film("{ at: 0s, set: box, pivot: left, rotate: 90, over: 0s }", "{ at: 1s, camera: box, over: 1s }", "{ at: 3s, camera: box, to: right, over: 1s }");
        Assert.Equal(new Point(900, 600), Held(film, 2.5), (a, b) => (a - b).Length < 0.01);
        Assert.Equal(new Point(900, 700), Held(film, 4.5), (a, b) => (a - b).Length < 0.01);
    }

    [Fact]
    public void The_frame_goes_nowhere_that_could_be_followed() => Assert.Equal(
        ["unknown-key"], Compiler.Compile(Source("{ at: 1s, camera: frame, follow: true }")).Diagnostics.Select(d => d.Code));

    [Fact]
    public void It_leans_about_the_middle_of_the_picture()
    {
        var film = Film("{ at: 0s, camera: frame, roll: 90, over: 1s }");
        var map = film.Camera.At(2);
        Assert.True((map.Apply(new Point(960, 540)) - new Point(960, 540)).Length < 1e-6);
        Assert.True((map.Apply(new Point(1060, 540)) - new Point(960, 640)).Length < 1e-6);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.5)]
    [InlineData(-0.5, 2)]
    public void What_lies_deeper_moves_less(double depth, double share)
    {
        var film = Film("{ at: 0s, camera: frame, to: [1160, 540], zoom: 1, over: 1s }");
        var place = film.Camera.At(2, depth).Apply(new Point(960, 540));
        Assert.Equal(960 - (200 * share), place.X, 1e-9);
    }

    [Theory]
    [InlineData(-0.9)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void No_layer_is_mirrored_however_near_it_is(double depth)
    {
        var film = Film("{ at: 0s, camera: frame, to: [60%, 55%], zoom: 0.1, over: 1s }", "{ at: 1s, camera: frame, zoom: 10, over: 2s, ease: linear }");
        var before = 0.0;
        for (var time = 1.0; time <= 3; time += 0.01)
        {
            var map = film.Camera.At(time, depth);
            Assert.True(map.Xx > before, $"{time}: {map.Xx} after {before}");
            Assert.Equal(new Point(700, 300), map.Inverse()!.Value.Apply(map.Apply(new Point(700, 300))), (a, b) => (a - b).Length < 1e-6);
            before = map.Xx;
        }

        // Out by as much as in: what is three times as large is a third as large.
        Assert.Equal(1, film.Camera.At(1, depth).Xx * film.Camera.At(3, depth).Xx, 1e-9);
    }

    private static Point Held(Timeline film, double time) => film.Camera.Focus!.At(time).Point;

    private static Timeline Film(params string[] actions) => Compiler.Good(Source(actions)).Timeline!;

    private static string Source(params string[] actions) => $$"""
        title: t
        elements:
          box: { component: Shape, width: 200, height: 100, at: [1000, 500] }
        beats:
          - id: one
            duration: 6s
            actions: [{{string.Join(", ", actions)}}]
        """;
}
