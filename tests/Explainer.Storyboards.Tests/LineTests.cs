using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Elements that move along others' lines.</summary>
public sealed class LineTests
{
    private const string Straight = "component: Path, points: [[100, 500], [1100, 500]]";

    [Fact]
    public void Along_a_straight_line_the_middle_goes_from_end_to_end()
    {
        var van = Van(Straight, "move: van, along: road, at: 1s, over: 2s, ease: linear");
        Assert.Equal(new Point(100, 500), Place(van, 0));
        Assert.Equal(600, Place(van, 2).X, 0.2);
        Assert.Equal(new Point(1100, 500), Place(van, 3));
        Assert.Equal(new Point(1100, 500), Place(van, 5));

        // A straight way at an even pace is one change.
        Assert.Single(van.TrackOf(CommonProps.Position)!.Segments);
    }

    [Fact]
    public void Easing_passes_along_the_length_and_back_goes_the_other_way()
    {
        var van = Van(Straight, "move: van, along: road, at: 1s, over: 2s, ease: in-quad, back: true");
        Assert.Equal(1100, Place(van, 0.5).X);
        Assert.Equal(1100 - 250, Place(van, 2).X, 0.3);
        Assert.Equal(100, Place(van, 3).X, 0.01);
    }

    [Fact]
    public void A_stretch_of_the_line_is_enough()
    {
        var van = Van(Straight, "move: van, along: road, from: 20%, until: 70%, at: 1s, over: 1s");
        Assert.Equal(300, Place(van, 1).X, 0.01);
        Assert.Equal(800, Place(van, 2).X, 0.01);
    }

    [Fact]
    public void On_an_arc_it_stays_on_the_arc_and_turns_with_it()
    {
        var van = Van("component: Path, radius: 300, to: 270, at: [1000, 500]", "move: van, along: road, orient: true, over: 3s, ease: linear");
        for (var time = 0.0; time <= 3; time += 0.01)
        {
            var off = Place(van, time) - new Point(1000, 500);
            Assert.Equal(300, off.Length, 0.4);
            Assert.Equal(0, Math.IEEERemainder(van.At(CommonProps.Rotate, time).Number - (time * 90), 360), 0.6);
        }

        // No jump from 180 to -180 on the way.
        Assert.Equal(270, van.At(CommonProps.Rotate, 3).Number - van.At(CommonProps.Rotate, 0).Number, 0.5);
    }

    [Fact]
    public void A_line_is_where_it_is_seen_when_it_is_turned()
    {
        var van = Van(Straight + ", rotate: 90", "move: van, along: road, orient: true, over: 2s, ease: linear");
        Assert.True((Place(van, 0) - new Point(600, 0)).Length < 0.1, $"{Place(van, 0)}");
        Assert.True((Place(van, 2) - new Point(600, 1000)).Length < 0.1, $"{Place(van, 2)}");
        Assert.Equal(90, van.At(CommonProps.Rotate, 1).Number, 0.1);
    }

    [Fact]
    public void The_pivot_is_what_stays_on_the_line()
    {
        var van = Van(Straight, "move: van, along: road, over: 1s", "pivot: bottom");
        Assert.Equal(new Point(100, 500 - (van.Size.Height / 2)), Place(van, 0));
    }

    [Fact]
    public void What_is_upright_is_mirrored_on_its_way_to_the_left()
    {
        var van = Van(Straight, "move: van, along: road, upright: true, over: 1s", "", "move: van, along: road, upright: true, back: true, at: 2s, over: 1s");
        Assert.Equal((1, 0), (van.At(CommonProps.ScaleX, 0.5).Number, van.At(CommonProps.Rotate, 0.5).Number));
        Assert.Equal(1, van.At(CommonProps.ScaleX, 1.5).Number);
        Assert.Equal((-1, 0), (van.At(CommonProps.ScaleX, 2.5).Number, van.At(CommonProps.Rotate, 2.5).Number));
    }

    [Fact]
    public void A_line_within_another_element_counts_where_it_stands()
    {
        var film = Compiler.Good(
            """
            title: t
            elements:
              van: { component: Chip, label: V }
              yard: { component: Group, width: 400, height: 400, at: [1000, 600], scale: 0.5, children: { road: { component: Path, points: [[0, 200], [400, 200]] } } }
            beats: [{ id: one, duration: 4s, actions: [{ move: van, along: road, over: 1s }] }]
            """).Timeline!;
        var van = film.Roots.Single(r => r.Id == "van");
        Assert.Equal(new Point(900, 600), Place(van, 0));
        Assert.Equal(new Point(1100, 600), Place(van, 1));
    }

    [Fact]
    public void A_path_without_a_place_stands_where_its_numbers_say()
    {
        Assert.Equal(new Point(600, 500), Element(Straight).Initial(CommonProps.Position).Point);
        Assert.Equal(new Point(960, 540), Element("component: Path, points: [[25%, 25%], [75%, 75%]]").Initial(CommonProps.Position).Point);
        Assert.Equal(new Point(30, 40), Element("component: Path, d: M 10 20 L 50 60, at: [30, 40]").Initial(CommonProps.Position).Point);
        Assert.Equal(new Size(80, 40), Element("component: Path, d: M 10 20 L 50 40, width: 80").Size);
    }

    [Fact]
    public void The_size_of_a_shape_changes_gradually()
    {
        var film = Compiler.Good("title: t\nelements: { bar: { component: Shape, height: 20 } }\nbeats: [{ id: one, duration: 4s, actions: [{ set: bar, height: 120, width: 100, over: 1s, ease: linear }] }]\n");
        var bar = Assert.Single(film.Timeline!.Roots);
        Assert.Equal((170, 70), (bar.At(CommonProps.Width, 0.5).Number, bar.At(CommonProps.Height, 0.5).Number));

        var label = Compiler.Compile("title: t\nelements: { bar: { component: Label, text: A } }\nbeats: [{ id: one, duration: 4s, actions: [{ set: bar, width: 120 }] }]\n");
        Assert.Contains(label.Diagnostics, d => d.Code == "not-animatable");
    }

    [Fact]
    public void A_line_that_stands_still_now_and_then_is_where_it_is_at_each_moment()
    {
        var film = Compiler.Good(
            """
            title: t
            elements:
              yard: { component: Group, width: 400, height: 400, at: [1000, 600], children: { road: { component: Path, points: [[0, 200], [400, 200]] } } }
              van: { component: Chip, label: V }
              by: { component: Chip, label: B }
            beats:
              - id: one
                duration: 8s
                actions:
                  - { at: 1s, move: [van, by], along: road, over: 6s, ease: linear }
                  - { at: 2s, set: yard, rotate: 90, over: 1s }
                  - { at: 4s, set: road, dash-offset: 100, over: 2s }
                  - { at: 5s, move: yard, by: [0, -300], over: 0s }
            """).Timeline!;
        var road = film.Roots.Single(r => r.Id == "yard").Children[0];
        foreach (var time in Enumerable.Range(0, 120).Select(i => 1.02 + (i * 0.05)))
        {
            // In the frame in which it is put elsewhere at once, it is on its way there.
            if (time is > 4.95 and < 5.05)
            {
                continue;
            }

            var line = ElementGeometry.PathInFrame(film.Look, road, time)!;
            var there = Point.Lerp(line.Points[0], line.Points[^1], (time - 1) / 6);
            Assert.All(film.Roots.Where(r => r.Id != "yard"), e => Assert.True((Place(e, time) - there).Length < 0.5, $"{time}: {Place(e, time)}, {there}"));
        }
    }

    private static Point Place(Element element, double time) => element.At(CommonProps.Position, time).Point;

    private static Element Van(string road, string move, string more = "", string second = "") => Compiler.Good(
        $$"""
        title: t
        elements:
          road: { {{road}} }
          van: { component: Chip, label: V{{(more.Length > 0 ? ", " + more : "")}} }
        beats:
          - id: one
            duration: 6s
            actions:
              - { {{move}} }
              {{(second.Length > 0 ? $"- {{ {second} }}" : "")}}
        """).Timeline!.Roots.Single(r => r.Id == "van");

    private static Element Element(string element) =>
        Assert.Single(Compiler.Good($"title: t\nelements: {{ it: {{ {element} }} }}\nbeats: [{{ id: one, duration: 4s }}]\n").Timeline!.Roots);
}
