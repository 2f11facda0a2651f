using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Tests;

/// <summary>What refers to what: circles are told, and chains cost as much as they are long.</summary>
public sealed class CircleTests
{
    [Fact]
    public void Each_line_of_a_chain_of_lines_is_worked_out_once_in_a_frame()
    {
        var post = new Post();
        var film = Compiler.Good(
            "title: t\nelements:\n  a: { component: Post, at: [20%, 50%] }\n  b: { component: Post, at: [80%, 50%] }\n  c0: { component: Connector, from: a, to: b }\n"
            + string.Concat(Enumerable.Range(1, 50).Select(i => $"  c{i}: {{ component: Connector, from: c{i - 1}, to: c{i - 1}, from-side: left, to-side: right }}\n"))
            + "beats:\n  - { id: one, duration: 2s }\n",
            Compiler.Options with { Components = ComponentSet.BuiltIn.With(post) }).Timeline!;
        post.Asked = 0;
        Composer.Compose(film, new FrameIndex(10));

        // Once for each of the two posts.
        Assert.Equal(2, post.Asked);
    }

    [Theory]
    [InlineData("m1: { component: Shape, width: 300, height: 300, mask: m2 }, m2: { component: Shape, width: 300, height: 300, mask: m1 }", "pulse: m1")]
    [InlineData("m1: { component: Shape, width: 300, height: 300 }", "wipe: m1, along: m1")]
    [InlineData("g: { component: Group, children: { k: { component: Connector, from: g, to: m1 } } }, m1: { component: Token, text: x, at: [90%, 50%] }", "pulse: m1")]
    [InlineData("m1: { component: Token, text: x, at: [90%, 50%] }, m2: { component: Token, text: x, at: [10%, 50%] }, c: { component: Connector, from: m1, to: m2 }, l: { component: Label, text: l, follow: c }", "pulse: m1")]
    [InlineData("g: { component: Group, children: { wheel: { component: Shape, opacity: '{st.shown}' } } }, st: { component: Stat, value: '{= wheel.rotate / 360 }', rotate: '{wheel.rotate}' }, c: { component: Connector, from: st, to: m1 }, m1: { component: Token, text: x, at: [90%, 50%] }, way: { component: Path, points: [[400, 500], [1000, 500]] }", "move: wheel, along: way, orient: true")]
    [InlineData("st: { component: Stat, value: '{wheel.rotate}' }, m1: { component: Token, text: x, at: [90%, 50%] }, c: { component: Connector, from: st, to: m1 }, wheel: { component: Shape, dim: '{= wheel.rotate / 360 }' }", "move: wheel, along: c, orient: true")]
    [InlineData("way: { component: Path, points: [[400, 500], [1000, 500]] }, car: { component: Group, opacity: '{= wheel.rotate }', children: { wheel: { component: Token, text: o, scale: '{= 1 + wheel.rotate / 360 }' } } }", "move: wheel, along: way, orient: true")]
    public void What_only_seems_to_lead_back_is_no_mistake(string elements, string action) =>
        Compiler.Good($"title: t\nelements: {{ {elements} }}\nbeats:\n  - {{ id: one, duration: 4s, actions: [{{ at: 1s, {action} }}] }}\n");

    [Fact]
    public void Who_follows_a_line_that_is_joined_to_it_leads_back() => Assert.Equal(
        ["circular-placement"],
        Compiler.Compile("title: t\nelements:\n  a: { component: Token, text: a, follow: c }\n  b: { component: Token, text: b, at: [90%, 50%] }\n  c: { component: Connector, from: a, to: b }\nbeats:\n  - { id: one, duration: 4s }\n")
            .Diagnostics.Select(d => d.Code));

    [Fact]
    public void Particles_gather_into_a_line_that_is_not_seen()
    {
        var film = Compiler.Good("""
            title: t
            elements:
              a: { component: Token, text: a, at: [20%, 50%] }
              b: { component: Token, text: b, at: [80%, 50%] }
              c: { component: Connector, from: a, to: b }
              dust: { component: Particles, count: 30, size: 4 }
            beats:
              - id: one
                duration: 5s
                actions:
                  - { at: 0s, show: [a, c, dust], over: 0s }
                  - { at: 1s, gather: dust, into: c, over: 1s }
                  - { at: 4.5s, show: b }
            """).Timeline!;
        var dots = Composer.Compose(film, film.Rate.FrameAt(new(3))).Commands.OfType<FillCommand>().Where(f => f.Shape is EllipseShape).Select(f => f.Transform.Apply(f.Shape.Bounds).Center).ToList();
        Assert.Equal(30, dots.Count);
        Assert.All(dots, p => Assert.InRange(p.Y, 530, 550));
        Assert.Contains(dots, p => p.X < 500);
        Assert.Contains(dots, p => p.X > 1400);
    }

    [Fact]
    public void Particles_gather_into_particles_wherever_these_have_flown_by_then()
    {
        // Those that are gathered into others are written, and fly, first.
        var film = Compiler.Good("""
            title: t
            elements:
              plate: { component: Shape, width: 400, height: 200, radius: 0, stroke-width: 0, at: [1000, 400] }
              late: { component: Particles, count: 40, size: 4, at: [50%, 50%] }
              first: { component: Particles, count: 40, size: 4, at: [50%, 50%] }
            beats:
              - id: one
                duration: 5s
                actions:
                  - { at: 0s, show: [late, first, plate], over: 0s }
                  - { at: 2s, gather: late, into: first, over: 1s }
                  - { at: 0.5s, gather: first, into: plate, over: 1s }
            """).Timeline!;
        var dots = Composer.Compose(film, film.Rate.FrameAt(new(4))).Commands.OfType<FillCommand>().Where(f => f.Shape is EllipseShape).Select(f => f.Transform.Apply(f.Shape.Bounds).Center).ToList();
        Assert.Equal(80, dots.Count);
        Assert.All(dots, p => Assert.True(p.X is >= 795 and <= 1205 && p.Y is >= 295 and <= 505, $"{p}"));
    }

    private sealed class Post : Component
    {
        public int Asked { get; set; }

        public override ComponentDefinition Definition { get; } = new("Post", "A post.", [], [], "p: { component: Post }");

        public override Size Measure(in MeasureContext context) => new(40, 40);

        public override void Draw(in DrawContext context)
        {
        }

        public override PathShape? PathOf(in DrawContext context)
        {
            Asked++;
            return new PathBuilder().RoundRect(new Rect(0, 0, 40, 40), 0).Build();
        }
    }
}
