using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

/// <summary>Parts of drawings as actions name them.</summary>
public sealed class PartTests
{
    [Fact]
    public void Parts_come_and_go_by_themselves_and_with_their_drawing()
    {
        var film = Film(
            "{ at: 1s, show: truck, enter: none }", "{ at: 2s, hide: truck.cargo, over: 0.5s }", "{ at: 3s, show: truck.cargo, over: 0.5s }");
        var (truck, cargo) = (Part(film, "truck"), Part(film, "truck.cargo"));
        Assert.Null(truck.AppearanceAt(0.9));
        Assert.Equal([true, true, false, true], new[] { 1.5, 2.4, 2.7, 3.2 }.Select(t => cargo.AppearanceAt(t) is not null));

        // What is inside of a part comes with it.
        Assert.Equal(cargo, Part(film, "truck.box-1").Parent);
        Assert.NotNull(Part(film, "truck.box-1").AppearanceAt(2.7));
    }

    [Fact]
    public void A_part_has_the_props_and_verbs_of_elements_and_its_own()
    {
        var film = Film(
            "{ at: 0s, set: truck.shell, fill: bad, rotate: 10, scale-x: -1, over: 1s, ease: linear }", "{ at: 1s, pulse: truck.cab }", "{ at: 2s, move: truck.cargo, by: [0, -40] }",
            "{ at: 3s, draw: truck.back-wheel, over: 1s }", "{ at: 4s, dim: [truck.cab, truck.cargo] }");
        var shell = Part(film, "truck.shell");
        Assert.Equal((5, 0), (shell.At(CommonProps.Rotate, 0.5).Number, shell.At(CommonProps.ScaleX, 0.5).Number));
        Assert.Equal(0.5f, shell.At(shell.Component.Definition.Props.Single(p => p.Name == "fill"), 0.5).Color.A);
        Assert.Equal(new Point(0, -40), Part(film, "truck.cargo").At(CommonProps.Position, 3).Point);
        Assert.Equal(0.5, Part(film, "truck.back-wheel").At(Part(film, "truck.back-wheel").Component.Definition.Props.Single(p => p.Name == "drawn"), 3.5).Number, 6);
    }

    [Fact]
    public void A_part_may_be_named_alone_where_only_one_has_the_name()
    {
        Assert.NotNull(Part(Film("{ at: 1s, set: needle, rotate: 20 }"), "dial.needle").TrackOf(CommonProps.Rotate));
        var twice = Compile("  other: { component: Drawing, file: dial.svg }\n", "{ at: 1s, set: needle, rotate: 20 }");
        Assert.Contains(twice.Diagnostics, d => d.Code == "unknown-element");
    }

    [Fact]
    public void The_pivot_of_the_file_counts_until_an_action_gives_another_at_once()
    {
        var needle = Part(Film("{ at: 1s, set: dial.needle, rotate: 20, pivot: top, over: 1s }"), "dial.needle");

        // The hub is near the lower end of the needle, whose bounds reach 12 below it.
        var before = needle.At(CommonProps.Pivot, 0.9).Point;
        Assert.Equal(0.5, before.X, 0.01);
        Assert.Equal(128.0 / 142, before.Y, 0.02);
        Assert.Equal(new Point(0.5, 0), needle.At(CommonProps.Pivot, 1).Point);
    }

    [Fact]
    public void The_camera_finds_a_part_where_it_stands()
    {
        var film = Film("{ at: 1s, camera: truck.lamp, zoom: 2, over: 1s }");
        var (truck, lamp) = (Part(film, "truck"), ElementGeometry.CenterInFrame(film.Look, Part(film, "truck.lamp"), 0));

        // The middle of the lamp is at (493.5, 157) of 520 x 260, and the truck 520 px wide.
        var corner = truck.Initial(CommonProps.Position).Point - new Point(260, 130);
        Assert.True((lamp - (corner + new Point(493.5, 157))).Length < 1, lamp.ToString());
        Assert.True((film.Camera.Focus!.At(2).Point - lamp).Length < 1);
    }

    [Fact]
    public void Mistakes_of_a_template_s_drawing_name_the_use()
    {
        var result = Compile("  a: { use: dials }\n", "{ at: 1s, set: a.dial.nedle, rotate: 20 }", "templates: { dials: { component: Group, children: { dial: { component: Drawing, file: dial.svg } } } }\n");
        Assert.Equal(["unknown-part"], result.Diagnostics.Select(d => d.Code));
        Assert.Contains("needle", result.Diagnostics[0].Remedy, StringComparison.Ordinal);
    }

    private static Timeline Film(params string[] actions)
    {
        var result = Compile("", string.Join("\n      - ", actions));
        Assert.Equal("", Compiler.Printed(result));
        return result.Timeline!;
    }

    private static CompileResult Compile(string elements, string actions, string more = "")
    {
        using var scratch = new Scratch();
        foreach (var name in (string[])["truck.svg", "dial.svg"])
        {
            File.Copy(Repository.At("assets/drawings/" + name), scratch.At(name));
        }

        File.WriteAllText(
            scratch.At("film.yaml"),
            $"title: t\n{more}elements:\n  truck: {{ component: Drawing, file: truck.svg, width: 520, at: [40%, 60%] }}\n  dial: {{ component: Drawing, file: dial.svg, at: [80%, 30%] }}\n{elements}beats:\n  - id: one\n    duration: 6s\n    actions:\n      - {(actions.Contains("show: truck,", StringComparison.Ordinal) ? "{ at: 0s, show: dial }\n      - " : "")}{actions}\n");
        return StoryboardCompiler.Compile(scratch.At("film.yaml"), Compiler.Options);
    }

    private static Element Part(Timeline film, string id) => film.Roots.SelectMany(All).Single(e => e.Id == id);

    private static IEnumerable<Element> All(Element element) => element.Children.SelectMany(All).Prepend(element);
}
