using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Particles that gather into others, scatter from them and go along lines.</summary>
public sealed class SwarmTests
{
    // A full rectangle from 800 to 1200 and 300 to 500.
    private const string Plate = "plate: { component: Shape, width: 400, height: 200, radius: 0, stroke-width: 0, at: [1000, 400] }";

    [Fact]
    public void Before_their_first_flight_nothing_of_them_is_seen() =>
        Assert.Empty(Dots(Film("{ gather: dust, into: plate, at: 2s, over: 1s }"), 1.9));

    [Fact]
    public void They_gather_onto_what_is_drawn()
    {
        var film = Film("{ gather: dust, into: plate, at: 1s, over: 1s }");
        Assert.Contains(Dots(film, 1.3), p => !IsOnPlate(p));
        var there = Dots(film, 2);
        Assert.Equal(120, there.Count);
        Assert.All(there, p => Assert.True(IsOnPlate(p), $"{p}"));
        Assert.Equal(there, Dots(film, 4));
    }

    [Fact]
    public void They_scatter_from_it_and_come_back_from_where_they_are()
    {
        var film = Film("{ scatter: dust, from: plate, at: 1s, over: 1s }", "{ gather: dust, into: plate, at: 3s, over: 1s }");
        Assert.All(Dots(film, 1), p => Assert.True(IsOnPlate(p)));
        var apart = Dots(film, 2.99);
        Assert.True(apart.Count(p => !IsOnPlate(p)) > 60);
        Assert.All(apart.Zip(Dots(film, 3.02)), pair => Assert.True((pair.First - pair.Second).Length < 20));
        Assert.All(Dots(film, 4), p => Assert.True(IsOnPlate(p)));
    }

    [Fact]
    public void Along_a_line_they_go_one_after_the_other()
    {
        var film = Film("{ stream: dust, along: road, at: 1s, over: 3s }");
        Assert.Empty(Dots(film, 1));
        var under = Dots(film, 2.5);
        Assert.InRange(under.Count, 20, 119);
        Assert.All(under, p => Assert.InRange(p.Y, 780, 820));
        Assert.Empty(Dots(film, 4));
    }

    [Fact]
    public void At_another_depth_they_gather_where_it_is_seen()
    {
        var film = Compiler.Good(Yaml(", depth: 1", "{ at: 0s, camera: frame, to: [900, 560], zoom: 1.2, over: 0s }", "{ gather: dust, into: plate, at: 1s, over: 1s }")).Timeline!;
        var back = film.Camera.At(2).Inverse()!.Value;
        Assert.Equal(120, Dots(film, 2).Count);
        Assert.All(Dots(film, 2), p => Assert.True(IsOnPlate(back.Apply(p)), $"{back.Apply(p)}"));
    }

    [Fact]
    public void The_same_seed_flies_the_same_way_and_another_another()
    {
        const string gather = "{ gather: dust, into: plate, at: 1s, over: 1s }";
        Assert.Equal(Dots(Film(gather), 1.5), Dots(Film(gather), 1.5));
        Assert.NotEqual(Dots(Film(gather), 1.5), Dots(Compiler.Good(Yaml(", seed: 2", gather)).Timeline!, 1.5));
    }

    [Theory]
    [InlineData("{ scatter: dust }", "scatter needs \"from\"")]
    [InlineData("{ gather: dust }", "gather needs \"into\"")]
    [InlineData("{ stream: dust, along: word }", "has no line to move along")]
    [InlineData("{ gather: dust, into: plat }", "plate")]
    [InlineData("{ gather: dust, into: plate, over: 2s }, { scatter: dust, at: 1s }", "the same particles")]
    public void Flights_that_lead_nowhere_are_told(string action, string says) =>
        Assert.Contains(says, Compiler.Printed(Compiler.Compile(Yaml("", action))), StringComparison.Ordinal);

    private static bool IsOnPlate(Point p) => p.X is >= 799 and <= 1201 && p.Y is >= 299 and <= 501;

    private static Timeline Film(params string[] actions) => Compiler.Good(Yaml("", actions)).Timeline!;

    private static string Yaml(string more, params string[] actions) =>
        $$"""
        title: t
        elements:
          {{Plate}}
          word: { component: Text, text: Word, at: [300, 900] }
          road: { component: Path, points: [[100, 800], [1800, 800]], stroke-width: 2 }
          dust: { component: Particles, count: 120, size: 4, spread: 500, drift: 0{{more}} }
        beats:
          - id: one
            duration: 6s
            actions: [{{string.Join(", ", actions)}}]
        """;

    // The middles of the particles, in their order.
    private static List<Point> Dots(Timeline film, double time) =>
        [.. Flat(Composer.Compose(film, film.Rate.FrameAt(new Seconds(time))).Commands)
            .OfType<FillCommand>().Where(f => f.Shape is EllipseShape).Select(f => f.Transform.Apply(f.Shape.Bounds.Center))];

    private static IEnumerable<DisplayCommand> Flat(IEnumerable<DisplayCommand> commands) =>
        commands.SelectMany(c => c is LayerCommand layer ? Flat(layer.Children) : [c]);
}
