using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Layout;

namespace Explainer.Storyboards.Tests;

/// <summary>Elements that follow others, lines that stay joined to two, and places by edges.</summary>
public sealed class JoinTests
{
    private const string Moving = "{ at: 1s, move: van, to: [1400, 300], over: 2s, arc: 30% }";

    [Fact]
    public void A_follower_is_as_far_off_at_every_moment()
    {
        var film = Film("tag: { component: Label, text: HERE, follow: van, offset: [20, -90] }", Moving);
        AssertFollows(film, "tag", new Point(20, -90));
        Assert.Single(Film("tag: { component: Label, text: HERE, follow: van }").Roots, r => r.Id == "tag" && r.TrackOf(CommonProps.Position) is null);
    }

    [Fact]
    public void Followers_of_followers_and_what_moves_along_a_line_are_followed_in_any_order()
    {
        var film = Film(
            """
            last: { component: Label, text: LAST, follow: tag, offset: [0, -50] }
              tag: { component: Label, text: HERE, follow: dot, offset: [0, -40] }
              dot: { component: Token, text: x }
              road: { component: Connector, from: van, to: home }
            """,
            Moving, "{ at: 1s, move: dot, along: road, over: 2s, ease: linear }");
        for (var time = 0.0; time < 4; time += 0.02)
        {
            Assert.Equal(Place(film, "dot", time) + new Point(0, -90), Place(film, "last", time), (a, b) => (a - b).Length < 1);
        }

        // Half way along a line that has itself moved meanwhile.
        var half = Point.Lerp(Place(film, "van", 2), Place(film, "home", 2), 0.5);
        Assert.True((Place(film, "dot", 2) - half).Length < 60, $"{Place(film, "dot", 2)} {half}");
    }

    [Fact]
    public void A_follower_within_a_group_follows_across_groups()
    {
        var film = Film("box: { component: Group, width: 800, height: 600, scale: 0.5, at: [900, 500], children: { tag: { component: Label, text: HERE, follow: van, offset: [0, 70] } } }", Moving, "{ at: 1s, move: box, by: [100, 0], over: 3s }");
        AssertFollows(film, "tag", new Point(0, 70));
    }

    [Fact]
    public void What_is_placed_beside_one_that_follows_stands_where_that_is_by_then()
    {
        var film = Film(
            """
            note: { component: Label, text: NOTE, below: tag, gap: 10 }
              far: { component: Label, text: FAR, right-of: note, gap: 10 }
              by: { component: Label, text: BY, right-of: dot, gap: 10 }
              inner: { component: Label, text: INNER, below: within, gap: 10 }
              tag: { component: Label, text: HERE, follow: van, offset: [0, -90] }
              dot: { component: Token, text: x }
              road: { component: Path, points: [[200, 900], [1500, 900]] }
              box: { component: Group, width: 600, height: 400, follow: van, children: { within: { component: Label, text: W, at: [100, 100] } } }
            """,
            "{ at: 0s, show: [tag, dot, road, box, within, van, home] }", Moving, "{ at: 0s, move: dot, along: road, over: 2s }", "{ at: 3.5s, show: [note, by, inner, far] }");
        Rect BoxOf(string id) => Box(film, Find(film, id), 3.5);
        Assert.Equal((1400, 210), (Math.Round(BoxOf("tag").Center.X, 2), Math.Round(BoxOf("tag").Center.Y, 2)));
        Assert.Equal((1500, 900), (Math.Round(BoxOf("dot").Center.X, 2), Math.Round(BoxOf("dot").Center.Y, 2)));
        Assert.Equal((BoxOf("tag").Center.X, BoxOf("tag").Bottom + 10), (BoxOf("note").Center.X, BoxOf("note").Y), Near);
        Assert.Equal((BoxOf("note").Right + 10, BoxOf("note").Center.Y), (BoxOf("far").X, BoxOf("far").Center.Y), Near);
        Assert.Equal((BoxOf("dot").Right + 10, BoxOf("dot").Center.Y), (BoxOf("by").X, BoxOf("by").Center.Y), Near);
        Assert.Equal((BoxOf("within").Center.X, BoxOf("within").Bottom + 10), (BoxOf("inner").Center.X, BoxOf("inner").Y), Near);
    }

    [Theory]
    [InlineData("{ at: 1s, move: van, to: [1400, 300], over: 0s }")]
    [InlineData("{ at: 0s, show: [last, tag, van, home] }", "{ at: 0.5s, hide: van, over: 0.2s }", "{ at: 1.5s, show: van }", "{ at: 1.5s, move: van, to: [1400, 300], over: 0s }")]
    [InlineData("{ at: 0.5s, move: van, by: [100, 100], over: 0.5s }", "{ at: 1s, move: van, to: [1400, 300], over: 0s }", "{ at: 1s, move: van, by: [0, 300], over: 1s }")]
    [InlineData("{ at: 0.5s, move: van, to: [1400, 300], over: 1s, ease: steps(2) }")]
    public void What_jumps_is_not_seen_on_its_way(params string[] actions)
    {
        var film = Film("last: { component: Label, text: LAST, follow: tag, offset: [0, -50] }\n  tag: { component: Label, text: HERE, follow: van, offset: [0, -40] }", actions);
        for (var frame = 0; frame < film.FrameCount; frame++)
        {
            var time = film.Rate.TimeOf(new FrameIndex(frame)).Value;
            Assert.Equal(Place(film, "van", time), Place(film, "last", time) + new Point(0, 90), (a, b) => (a - b).Length < 0.3);
        }

        if (actions[0].StartsWith("{ at: 1s", StringComparison.Ordinal))
        {
            Assert.Equal(new Point(300, 260), Place(film, "tag", 0.999999));
            Assert.Equal(new Point(1400, 260), Place(film, "tag", 1));
            Assert.Single(Find(film, "tag").TrackOf(CommonProps.Position)!.Segments);
        }
    }

    [Fact]
    public void A_follower_is_worked_out_only_while_something_moves()
    {
        // An hour, of which 0.3 s move; that something else happens to it meanwhile does not count.
        var film = Compiler.Good(
            """
            title: t
            elements:
              tag: { component: Label, text: HERE, follow: van }
              van: { component: Token, text: van, at: [300, 300] }
            beats:
              - id: one
                duration: 3600s
                actions:
                  - { at: 10s, set: van, opacity: 50%, over: 500s }
                  - { at: 1000.05s, move: van, to: [1400, 300], over: 0.3s, ease: out-expo }
            """).Timeline!;
        for (var time = 1000.0; time < 1001; time += 1 / 30.0)
        {
            Assert.True((Place(film, "van", time) - Place(film, "tag", time)).Length < 0.3);
        }

        var budget = new PlacementBudget(long.MaxValue);
        Assert.NotNull(new Follower(film.Look, film.Rate, 3600, budget).Follow(Find(film, "tag"), Find(film, "van"), Point.Zero));
        Assert.InRange(budget.Done, 20, 60);

        // In a column it moves with what is above it, too.
        var column = Film(
            "box: { component: Column, at: [900, 500], children: { top: { component: Token, text: top }, low: { component: Token, text: low } } }\n  tag: { component: Label, text: HERE, follow: low }",
            "{ at: 0s, show: [box, low, tag, van, home] }", "{ at: 1s, show: top }", "{ at: 3s, hide: top }");
        var places = Enumerable.Range(0, 150).Select(f => Place(column, "low", f / 30.0)).ToList();
        Assert.True((places[0] - places[75]).Length > 20);
        Assert.All(Enumerable.Range(0, 150), f => Assert.True((places[f] - Place(column, "tag", f / 30.0)).Length < 0.3));
    }

    [Theory]
    [InlineData("straight")]
    [InlineData("elbow")]
    [InlineData("curve")]
    public void A_connector_ends_at_the_edges_of_both_while_one_moves(string way)
    {
        var film = Film($"link: {{ component: Connector, from: van, to: home, way: {way}, clearance: 0 }}", Moving);
        var (link, van, home) = (Find(film, "link"), Find(film, "van"), Find(film, "home"));
        foreach (var time in new[] { 0, 1.5, 2, 4 })
        {
            var path = ElementGeometry.PathInFrame(film.Look, link, time)!;
            Assert.True(IsOnEdge(path.Points[0], Box(film, van, time)), $"{path.Points[0]} {Box(film, van, time)}");
            Assert.True(IsOnEdge(path.Points[^1], Box(film, home, time)), $"{path.Points[^1]} {Box(film, home, time)}");
        }
    }

    [Fact]
    public void A_connector_ends_at_the_outline_of_what_is_turned()
    {
        var film = Film(
            """
            bar: { component: Shape, width: 600, height: 100, radius: 0, rotate: 45, at: [900, 300] }
              disc: { component: Shape, kind: ellipse, width: 200, height: 200, at: [1300, 700] }
              link: { component: Connector, from: bar, to: van, clearance: 0 }
              round: { component: Connector, from: disc, to: bar, clearance: 0 }
              side: { component: Connector, from: bar, to: disc, from-side: bottom, way: elbow, clearance: 0 }
            """);
        Point Start(string id) => ElementGeometry.PathInFrame(film.Look, Find(film, id), 0)!.Points[0];
        var off = 50 * Math.Sqrt(2);
        Assert.True((Start("link") - new Point(900 - off, 300)).Length < 0.1, $"{Start("link")}");
        Assert.True((Start("side") - new Point(900, 300 + off)).Length < 0.1, $"{Start("side")}");
        Assert.Equal(100, (Start("round") - new Point(1300, 700)).Length, 0.1);
    }

    [Fact]
    public void What_is_turned_is_followed_and_stood_beside_as_it_is_seen()
    {
        var film = Film(
            """
            needle: { component: Shape, width: 40, height: 400, radius: 0, pivot: bottom, at: [900, 300] }
              tag: { component: Label, text: HERE, follow: needle }
              bar: { component: Shape, width: 400, height: 40, radius: 0, rotate: 90, at: [1300, 500] }
              beside: { component: Label, text: X, right-of: bar, gap: 10 }
              box: { component: Group, width: 600, height: 600, rotate: 30, at: [500, 700], children: { inner: { component: Label, text: IN, follow: needle, offset: [0, 40] }, a: { component: Token, text: a, at: [20%, 20%] }, b: { component: Label, text: B, right-of: a, gap: 0 } } }
            """,
            "{ at: 0s, set: needle, rotate: 90, over: 2s, ease: linear }");
        Assert.Equal(new Point(1100, 500), Place(film, "tag", 3), (a, b) => (a - b).Length < 0.5);
        for (var time = 0.0; time < 3; time += 0.1)
        {
            Assert.Equal(Place(film, "needle", time), Place(film, "tag", time), (a, b) => (a - b).Length < 0.5);
            Assert.Equal(Place(film, "needle", time) + new Point(0, 40), Place(film, "inner", time), (a, b) => (a - b).Length < 0.5);
        }

        Assert.Equal(1330, Box(film, Find(film, "beside"), 0).X, 0.02);
        var (left, right) = (Find(film, "a"), Find(film, "b"));
        Assert.Equal((left.Size.Width + right.Size.Width) / 2, (Place(film, "b", 0) - Place(film, "a", 0)).Length, 0.02);
    }

    [Fact]
    public void What_lies_at_another_depth_stays_joined_while_the_camera_turns()
    {
        var film = Film(
            """
            far: { component: Shape, kind: ellipse, width: 200, height: 200, depth: 1, at: [1500, 500] }
              link: { component: Connector, from: far, to: van, clearance: 0 }
              tag: { component: Label, text: HERE, follow: far }
              near: { component: Label, text: NEAR, follow: tag, depth: -0.5 }
              seen: { component: Shape, width: 300, height: 300, mask: far, at: [1500, 500] }
              road: { component: Path, points: [[100, 900], [1500, 700]], depth: 3 }
              dot: { component: Token, text: dot }
              pen: { component: Shape, width: 900, height: 400, depth: 1, at: [700, 800] }
            """,
            "{ at: 0s, camera: frame, to: [1200, 500], zoom: 1.6, roll: 20, over: 3s }", "{ at: 0s, move: dot, along: road, over: 4s, ease: linear }",
            "{ at: 1.5s, wipe: pen, along: road, width: 60, over: 1s }");
        for (var time = 0.0; time < 4; time += 0.05)
        {
            var far = Seen(film, "far", time);
            Assert.Equal(far, Seen(film, "tag", time), (a, b) => (a - b).Length < 0.5);
            Assert.Equal(far, Seen(film, "near", time), (a, b) => (a - b).Length < 0.5);

            var (link, road) = (Find(film, "link"), Find(film, "road"));
            var start = film.Camera.At(time).Apply(ElementGeometry.PathInFrame(film.Look, link, time)!.Points[0]);
            Assert.Equal(100 * film.Camera.At(time, 1).MeanScale, (start - far).Length, 0.2);

            var line = film.Camera.At(time, 3);
            Assert.Equal(line.Apply(Point.Lerp(new(100, 900), new(1500, 700), time / 4)), Seen(film, "dot", time), (a, b) => (a - b).Length < 0.5);
        }

        var layer = Layers(Composer.Compose(film, film.Rate.FrameAt(new(2))).Commands).Single(l => l.Clip is not null);
        Assert.Equal(Seen(film, "far", 2), layer.ClipTransform.Apply(layer.Clip!.Bounds).Center, (a, b) => (a - b).Length < 0.5);

        // A pen goes where its line is seen as it is set down.
        var pen = Find(film, "pen");
        var trail = pen.At(CommonProps.PenLine, 2).Path!.Points[0];
        Assert.Equal(film.Camera.At(1.5, 3).Apply(new Point(100, 900)), film.Camera.At(1.5, 1).Of(ElementGeometry.ToFrame(film.Look, pen, 1.5)).Apply(trail), (a, b) => (a - b).Length < 0.5);
    }

    [Fact]
    public void The_camera_finds_what_lies_deeper()
    {
        var film = Film("far: { component: Token, text: far, depth: 1, at: [1500, 300] }", "{ at: 0s, camera: far, zoom: 2, over: 1s }", "{ at: 2s, move: far, by: [0, 400], over: 1s }", "{ at: 2s, camera: far, follow: true, over: 0s }");
        foreach (var time in new[] { 1, 1.5, 2.5, 4 })
        {
            Assert.Equal(new Point(960, 540), Seen(film, "far", time), (a, b) => (a - b).Length < 0.5);
        }
    }

    [Fact]
    public void Edges_are_level_and_anchors_stand_at_their_places()
    {
        var film = Film(
            """
            start: { component: Label, text: A LONG LABEL, below: home, line-up: start }
              end: { component: Label, text: X, below: home, line-up: end }
              beside: { component: Label, text: X, right-of: home, line-up: start }
              left: { component: Label, text: ANCHORED, at: [500, 700], anchor: left }
              low: { component: Label, text: ANCHORED, at: [50%, 300], anchor: [100%, 100%] }
            """,
            "{ at: 1s, move: left, to: [600, 720] }");
        Rect BoxOf(string id) => Box(film, Find(film, id), 0);
        Assert.Equal(BoxOf("home").X, BoxOf("start").X, 0.02);
        Assert.Equal(BoxOf("home").Right, BoxOf("end").Right, 0.02);
        Assert.Equal(BoxOf("home").Y, BoxOf("beside").Y, 0.02);
        Assert.Equal((500, 700), (Math.Round(BoxOf("left").X, 3), BoxOf("left").Center.Y));
        Assert.Equal((960, 300), (Math.Round(BoxOf("low").Right, 3), Math.Round(BoxOf("low").Bottom, 3)));
        Assert.Equal(600, Box(film, Find(film, "left"), 4).X, 0.02);
    }

    [Fact]
    public void Who_follows_or_stands_beside_a_joined_line_is_where_that_runs()
    {
        var film = Film(
            """
            mid: { component: Label, text: MID, follow: link, offset: [0, -30] }
              low: { component: Label, text: LOW, below: link, gap: 10 }
              link: { component: Connector, from: van, to: home }
              twice: { component: Label, text: TWO, follow: over }
              over: { component: Connector, from: link, to: home, from-side: top, to-side: right, way: curve }
            """,
            Moving, "{ at: 3s, camera: link, follow: true, over: 1s }");
        for (var time = 0.0; time < 5; time += 0.05)
        {
            Assert.Equal(Line("link", time).Center + new Point(0, -30), Place(film, "mid", time), (a, b) => (a - b).Length < 0.5);
            Assert.Equal(Line("over", time).Center, Place(film, "twice", time), (a, b) => (a - b).Length < 0.5);
        }

        Assert.Equal((Line("link", 0).Center.X, Line("link", 0).Bottom + 10), (Place(film, "low", 0).X, Box(film, Find(film, "low"), 0).Y), Near);
        Assert.Equal(Line("link", 4.5).Center, film.Camera.Focus!.At(4.5).Point, (a, b) => (a - b).Length < 0.5);

        Rect Line(string id, double time) => ElementGeometry.PathInFrame(film.Look, Find(film, id), time)!.Bounds;
    }

    private static Point Seen(Timeline film, string id, double time) =>
        film.Camera.At(time, ElementGeometry.DepthOf(Find(film, id))).Apply(Place(film, id, time));

    private static IEnumerable<LayerCommand> Layers(IEnumerable<DisplayCommand> commands) =>
        commands.OfType<LayerCommand>().SelectMany(l => Layers(l.Children).Prepend(l));

    private static void AssertFollows(Timeline film, string follower, Point offset)
    {
        for (var time = 0.0; time < 4; time += 0.02)
        {
            Assert.True((Place(film, "van", time) + offset - Place(film, follower, time)).Length < 0.5, $"{time}: {Place(film, "van", time)} {Place(film, follower, time)}");
        }
    }

    private static bool Near((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) < 0.3 && Math.Abs(a.Y - b.Y) < 0.3;

    private static bool IsOnEdge(Point point, Rect box) =>
        box.Inflate(0.1).Contains(Rect.Around(point, default)) && !box.Inflate(-0.1).Contains(Rect.Around(point, default));

    private static Rect Box(Timeline film, Element element, double time) =>
        ElementGeometry.ToFrame(film.Look, element, time).Apply(new Rect(0, 0, element.Size.Width, element.Size.Height));

    private static Point Place(Timeline film, string id, double time) => ElementGeometry.CenterInFrame(film.Look, Find(film, id), time);

    private static Element Find(Timeline film, string id) => Find(film.Roots, id)!;

    private static Element? Find(IEnumerable<Element> among, string id) => among.Select(e => e.Id == id ? e : Find(e.Children, id)).FirstOrDefault(e => e is not null);

    private static Timeline Film(string elements, params string[] actions) => Compiler.Good(
        $"""
        title: t
        elements:
          {elements.ReplaceLineEndings("\n")}
          van: {"{"} component: Token, text: van, at: [300, 300] {"}"}
          home: {"{"} component: Token, text: home, at: [900, 800] {"}"}
        beats:
          - id: one
            duration: 5s
            actions: [{string.Join(", ", actions)}]
        """).Timeline!;
}
