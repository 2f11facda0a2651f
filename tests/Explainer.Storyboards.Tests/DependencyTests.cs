using Explainer.Core.Geometry;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>What follows from what, over whatever lies between: worked out in order, told where it leads back, and found where the camera is known.</summary>
public sealed class DependencyTests
{
    private const string Tip = "{ component: Group, width: 400, height: 400, at: [40%, 50%], rotate: \"TURN\", children: { tip: { component: Shape, kind: ellipse, width: 50, height: 50, at: [100%, 50%] } } }";
    private const string Van = "{ component: Shape, width: 60, height: 30 }";
    private const string Road = "{ component: Path, points: [[10%, 70%], [35%, 52%], [65%, 72%], [92%, 55%]], smooth: true }";
    private const string Drive = "{ at: 0.5s, move: van, along: road, orient: true, over: 3s }";

    [Theory]
    [InlineData("{h.rotate}", "h: { component: Shape, width: 40, height: 40, at: [80%, 50%], rotate: \"{van.rotate}\" }")]
    [InlineData("{st.shown}", "st: { component: Stat, value: \"{van.rotate}\", at: [80%, 20%] }")]
    [InlineData("{st.shown}", "st: { component: Stat, value: \"{h.rotate}\", at: [80%, 20%] }", "h: { component: Shape, width: 40, height: 40, rotate: \"{van.rotate}\" }")]
    public void A_follower_is_placed_after_all_that_what_it_follows_reads(string turn, params string[] between)
    {
        string[] written = ["fo: { component: Label, text: X, follow: tip }", "g: " + Tip.Replace("TURN", turn, StringComparison.Ordinal), .. between, "van: " + Van, "road: " + Road];
        foreach (var order in new[] { written, [.. written.Reverse()] })
        {
            var film = Film(order, Drive);
            Assert.NotEqual(Place(film, "tip", 0), Place(film, "tip", 2), (a, b) => (a - b).Length < 20);
            for (var time = 0.0; time < 4; time += 0.05)
            {
                Assert.Equal(Place(film, "tip", time), Place(film, "fo", time), (a, b) => (a - b).Length < 0.5);
            }
        }
    }

    [Fact]
    public void What_an_action_lets_a_prop_read_counts_too()
    {
        var film = Film(
            ["fo: { component: Label, text: X, follow: tip }", "g: " + Tip.Replace("\"TURN\"", "0", StringComparison.Ordinal), "van: " + Van, "road: " + Road],
            Drive, "{ at: 0.2s, set: g, rotate: \"{van.rotate}\", over: 0s }");
        Assert.Equal(Place(film, "tip", 2), Place(film, "fo", 2), (a, b) => (a - b).Length < 0.5);
    }

    [Theory]
    [InlineData("van (along) -> road (inside) -> g (rotate) -> h (rotate) -> van", "g: { component: Group, width: 400, height: 400, rotate: \"{h.rotate}\", children: { road: { component: Path, points: [[0, 0], [300, 100], [400, 0]] } } }", "h: { component: Shape, rotate: \"{van.rotate}\" }")]
    [InlineData("van (along) -> road (inside) -> g (rotate) -> st (value) -> van", "g: { component: Group, width: 400, height: 400, rotate: \"{st.shown}\", children: { road: { component: Path, points: [[0, 0], [300, 100], [400, 0]] } } }", "st: { component: Stat, value: \"{van.rotate}\" }")]
    public void A_circle_over_what_is_read_is_told(string chain, params string[] elements) =>
        Assert.Contains(chain, Unrolled(Compiler.Printed(Compiler.Compile(Source(["van: " + Van, .. elements], Drive)))), StringComparison.Ordinal);

    [Fact]
    public void What_turns_with_what_goes_along_a_line_inside_of_it_is_told() => Assert.Equal(
        ["circular-placement"],
        Compiler.Compile(Source(
            ["car: { component: Group, width: 300, height: 300, rotate: \"{van.rotate}\", children: { van: " + Van + " } }", "road: " + Road], Drive)).Diagnostics.Select(d => d.Code));

    [Fact]
    public void Each_of_several_circles_that_hang_together_is_told()
    {
        var printed = Compiler.Printed(Compiler.Compile(Source(
            ["f: { component: Shape, width: 30, height: 30 }", "h: { component: Path, points: [[0, 0], [100, 100]], follow: f }"],
            "{ at: 1s, move: f, along: h }", "{ at: 3s, move: h, along: h }")));
        Assert.Contains("f (along) -> h (follow) -> f", printed, StringComparison.Ordinal);
        Assert.Contains("h (along) -> h", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_joined_lines_are_where_they_are_seen()
    {
        var film = Film(
            [
                "far: { component: Token, text: far, at: [80%, 30%], depth: 1 }", "near: { component: Token, text: near, at: [20%, 30%] }", "low: { component: Token, text: low, at: [20%, 70%] }",
                "c1: { component: Connector, from: near, to: far }", "c2: { component: Connector, from: low, to: c1 }", "dot: { component: Shape, width: 30, height: 30 }",
            ],
            "{ at: 0s, camera: near, zoom: 2, over: 1s }", "{ at: 1s, move: dot, along: c2, over: 2s, ease: linear }");
        var line = ElementGeometry.PathInFrame(film.Look, Find(film, "c2"), 2)!;
        Assert.Equal(Point.Lerp(line.Points[0], line.Points[^1], 0.5), Place(film, "dot", 2), (a, b) => (a - b).Length < 0.5);
    }

    [Fact]
    public void What_reads_how_something_at_another_depth_is_seen_is_followed()
    {
        var film = Film(
            [
                "far: { component: Token, text: far, at: [80%, 30%], depth: 1 }", "near: { component: Token, text: near, at: [20%, 60%] }", "c1: { component: Connector, from: near, to: far, way: curve }",
                "van: " + Van, "g: " + Tip.Replace("TURN", "{van.rotate}", StringComparison.Ordinal), "tag: { component: Label, text: T, follow: tip }",
            ],
            "{ at: 0s, camera: near, zoom: 1.5, over: 1s }", "{ at: 1s, move: van, along: c1, orient: true, over: 3s }");
        Assert.NotEqual(Place(film, "tip", 1), Place(film, "tip", 2.5), (a, b) => (a - b).Length < 20);
        for (var time = 0.0; time < 4; time += 0.1)
        {
            Assert.Equal(Place(film, "tip", time), Place(film, "tag", time), (a, b) => (a - b).Length < 0.5);
        }
    }

    [Theory]
    [InlineData("camera: tag")]
    [InlineData("camera: g, to: right")]
    public void The_camera_cannot_look_at_what_reads_how_that_is_seen(string aim) => Assert.Equal(
        ["circular-camera"], Compiler.Compile(Behind($"{{ at: 0s, {aim}, zoom: 1.5, over: 1s }}")).Diagnostics.Select(d => d.Code));

    [Fact]
    public void It_can_look_at_what_only_turns_with_that() => Compiler.Good(Behind("{ at: 0s, camera: g, zoom: 1.5, over: 1s }"));

    [Theory]
    [InlineData("right-of", 1, 0)]
    [InlineData("left-of", -1, 0)]
    [InlineData("below", 0, 1)]
    [InlineData("above", 0, -1)]
    public void Beside_something_at_another_depth_is_where_that_is_seen(string side, int across, int down)
    {
        var film = Film(
            ["far: { component: Token, text: t, at: [20%, 50%], depth: 2 }", $"by: {{ component: Label, text: B1, {side}: far, gap: 10 }}"],
            "{ at: 0s, camera: frame, zoom: 1.2, to: [40%, 50%], over: 1s }", "{ at: 0s, show: far }", "{ at: 2s, show: by }");
        var (far, by) = (Find(film, "far"), Find(film, "by"));
        var box = film.Camera.Between(2, 2, 0).Apply(ElementGeometry.BoxInFrame(film.Look, far, 2));
        var expected = box.Center + new Point(across * ((box.Width + by.Size.Width + 20) / 2), down * ((box.Height + by.Size.Height + 20) / 2));
        Assert.Equal(expected, Place(film, "by", 2), (a, b) => (a - b).Length < 0.5);
    }

    private static string Behind(string camera) => Source(
        [
            "far: { component: Token, text: far, at: [80%, 30%], depth: 1 }", "near: { component: Token, text: near, at: [20%, 60%] }", "c1: { component: Connector, from: near, to: far, way: curve }",
            "van: " + Van, "g: " + Tip.Replace("TURN", "{van.rotate}", StringComparison.Ordinal), "tag: { component: Label, text: T, follow: tip }",
        ],
        camera, "{ at: 1s, move: van, along: c1, orient: true, over: 3s }");

    // Where a circle begins does not matter: each beginning of it.
    private static string Unrolled(string printed)
    {
        var told = printed.Split('\n').First(l => l.Contains(" -> ", StringComparison.Ordinal));
        string[] names = [.. told[(told.IndexOf("itself: ", StringComparison.Ordinal) + 8)..].Split(" -> ")[..^1]];
        return string.Join('\n', names.Select((_, i) => string.Join(" -> ", [.. names[i..], .. names[..i], names[i].Split(' ')[0]])));
    }

    private static Point Place(Timeline film, string id, double time) => ElementGeometry.CenterInFrame(film.Look, Find(film, id), time);

    private static Element Find(Timeline film, string id) => Find(film.Roots, id)!;

    private static Element? Find(IEnumerable<Element> among, string id) => among.Select(e => e.Id == id ? e : Find(e.Children, id)).FirstOrDefault(e => e is not null);

    private static Timeline Film(string[] elements, params string[] actions) => Compiler.Good(Source(elements, actions)).Timeline!;

    private static string Source(string[] elements, params string[] actions) =>
        $"title: t\nelements:\n{string.Concat(elements.Select(e => $"  {e}\n"))}beats:\n  - id: one\n    duration: 6s\n    actions: [{string.Join(", ", actions)}]\n";
}
