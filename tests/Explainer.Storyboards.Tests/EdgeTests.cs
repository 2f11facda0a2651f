using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Places and sizes that are computed from where other elements are and how large these are.</summary>
public sealed class EdgeTests
{
    private const string A = "a: { component: Shape, width: 300, height: 200, at: [500, 400] }";

    [Theory]
    [InlineData("a.left", 350)]
    [InlineData("a.right + 24", 674)]
    [InlineData("a.top", 300)]
    [InlineData("a.bottom", 500)]
    [InlineData("a.x", 500)]
    [InlineData("a.y", 400)]
    [InlineData("a.width / 2", 150)]
    [InlineData("a.height", 200)]
    [InlineData("max(a.right, a.bottom) - gap", 640)]
    public void A_coordinate_reads_edges_middle_and_size_of_another_element(string expression, double expected)
    {
        var film = Film([A, $"b: {{ component: Shape, width: 20, height: 20, at: [\"{{= {expression} }}\", 50] }}"]);
        Assert.Equal(new Point(expected, 50), At(film, "b", 0));
    }

    [Fact]
    public void The_order_of_elements_does_not_matter_and_containers_count_from_their_own_corner()
    {
        var film = Film([
            "c: { component: Shape, width: 20, height: 20, at: [\"{= b.x + 10 }\", \"{= b.y / 10 }%\"] }", "b: { component: Shape, width: 20, height: 20, at: [\"{= a.x }\", \"{= a.y }\"] }", A,
            "g: { component: Group, width: 400, height: 400, at: [700, 500], children: { d: { component: Shape, width: 20, height: 20, at: [\"{= a.right }\", \"{= a.bottom }\"] } } }",
        ]);
        Assert.Equal(new Point(510, 432), At(film, "c", 0));
        Assert.Equal(new Point(650 - 500, 500 - 300), film.Roots.Single(r => r.Id == "g").Children[0].At(CommonProps.Position, 0).Point);
    }

    [Fact]
    public void A_movement_leads_to_where_the_other_is_when_it_ends_and_an_element_stands_where_it_is_when_first_shown()
    {
        var film = Film([A, "b: { component: Shape, width: 20, height: 20, at: [100, 100] }", "c: { component: Shape, width: 20, height: 20, at: [\"{= a.x }\", 100] }"],
            "{ at: 0s, show: [a, b] }", "{ at: 1s, move: a, to: [900, 400], over: 1s }", "{ at: 1.5s, move: b, to: [\"{= a.left }\", \"{= a.y }\"], over: 1s }", "{ at: 3s, show: c }");
        Assert.Equal(new Point(750, 400), At(film, "b", 3));
        Assert.Equal(new Point(900, 100), At(film, "c", 3));
    }

    [Fact]
    public void A_size_follows_from_that_of_others_and_texts_can_show_it()
    {
        var film = Film([
            "box: { component: Shape, width: \"{= max(s.width, t.width) + 80 }\", height: \"{= s.height + t.height }\", at: [500, 500] }",
            "s: { component: Text, text: abcdefghij, size: 50, at: [\"{= box.x }\", \"{= box.top }\"] }", "t: { component: Text, text: abc, size: 50, at: [50%, 10%] }",
            "u: { component: Text, text: \"{= box.width :0} px\", width: \"{= box.width }\", at: [50%, 90%] }",
        ]);
        var (box, s, u) = (film.Roots.Single(r => r.Id == "box"), film.Roots.Single(r => r.Id == "s"), film.Roots.Single(r => r.Id == "u"));
        Assert.Equal(new Size(s.Size.Width + 80, s.Size.Height * 2), box.Size);
        Assert.Equal(box.Size.Width, u.Size.Width);
        Assert.Equal("380 px", u.At(u.Component.Definition.Props.Single(p => p.Name == "text"), 0).Text);
        Assert.Equal(500 - (box.Size.Height / 2), At(film, "s", 0).Y);
    }

    [Fact]
    public void Names_within_a_template_are_found_there()
    {
        var film = Film(["one: { use: pair, at: [400, 300] }", "two: { use: pair, at: [900, 300] }"],
            "templates: { pair: { component: Group, width: 300, height: 200, children: { l: { component: Shape, width: 40, height: 40, at: [50, 100] }, r: { component: Shape, width: 20, height: 20, at: [\"{= l.right + 10 }\", \"{= l.y }\"] } } } }");
        Assert.All(film.Roots, g => Assert.Equal(new Point(80, 100), g.Children[1].At(CommonProps.Position, 0).Point));
    }

    private static Point At(Timeline film, string id, double time) => film.Roots.Single(e => e.Id == id).At(CommonProps.Position, time).Point;

    private static Timeline Film(string[] elements, params string[] lines) => Compiler.Good(
        "title: t\nvideo: { size: 1920x1080 }\ndata:\n  gap: { reference: 10, source: a guess }\n" + string.Concat(lines.Where(l => l.StartsWith("templates", StringComparison.Ordinal)).Select(l => l + "\n"))
        + "elements:\n" + string.Concat(elements.Select(e => $"  {e}\n")) + "beats:\n  - id: one\n    duration: 6s\n"
        + (lines.Any(l => l[0] == '{') ? "    actions:\n" + string.Concat(lines.Where(l => l[0] == '{').Select(l => $"      - {l}\n")) : "")).Timeline!;
}
