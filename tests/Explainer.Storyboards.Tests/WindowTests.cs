using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Containers that cut off what stands over their edge and scroll it, and cards that turn over.</summary>
public sealed class WindowTests
{
    [Theory]
    [InlineData("Column", 0, -1)]
    [InlineData("Row", -1, 0)]
    [InlineData("Group", 0, -1)]
    [InlineData("Grid", 0, -1)]
    public void Content_scrolls_within_its_container_and_is_cut_at_its_edge(string container, int x, int y)
    {
        var film = Film(container, "{ at: 1s, scroll: screen, by: 90, over: 1s }");
        var (before, after) = (Clip(film, 0.5), Clip(film, 2.5));
        Assert.Equal(before.ClipTransform.Apply(before.Clip!.Bounds), after.ClipTransform.Apply(after.Clip!.Bounds));
        Assert.Equal(new Size(300, 260), before.Clip.Bounds.Size);
        var moved = Fill(after).Transform.Apply(Point.Zero) - Fill(before).Transform.Apply(Point.Zero);
        Assert.Equal((90 * x, 90 * y), (moved.X, moved.Y), (a, b) => Math.Abs(a.X - b.X) < 0.1 && Math.Abs(a.Y - b.Y) < 0.1);
    }

    [Fact]
    public void Scrolling_adds_up_and_goes_to_a_place()
    {
        var film = Film("Column", "{ at: 1s, scroll: screen, by: 90, over: 1s }", "{ at: 2s, scroll: screen, by: 20, over: 1s }", "{ at: 4s, scroll: screen, to: 30, over: 1s }");
        var screen = film.Roots[0];
        var scroll = screen.Component.Definition.Props.Single(p => p.Name == "scroll");
        Assert.Equal([0, 45, 90, 110, 30], new[] { 0.5, 1.5, 2, 3.5, 5 }.Select(t => Math.Round(screen.At(scroll, t).Number, 6)));
    }

    [Fact]
    public void What_is_longer_than_its_window_begins_at_its_start()
    {
        var film = Film("Column");
        var clip = Clip(film, 0.5);
        Assert.True(Fill(clip).Bounds.Y >= clip.ClipTransform.Apply(clip.Clip!.Bounds).Y - 2);
    }

    [Fact]
    public void How_far_it_scrolls_is_said_once()
    {
        Assert.Equal(["missing-key"], Codes("Column", "{ at: 1s, scroll: screen }"));
        Assert.Equal(["unknown-key"], Codes("Column", "{ at: 1s, scroll: screen, by: 10, to: 20 }"));
    }

    [Fact]
    public void A_card_shows_its_front_then_its_back_then_its_front()
    {
        var film = Compiler.Good("""
            title: t
            elements:
              card: { component: FlipCard, front: { component: Text, id: asked, text: A }, back: { component: Text, id: told, text: B } }
            beats:
              - id: one
                duration: 6s
                actions:
                  - { at: 1s, flip: card, over: 1s, ease: linear }
                  - { at: 3s, flip: card, over: 1s }
            """).Timeline!;
        string[] Faces(double time) => [.. new[] { "asked", "told" }.Where(id => All(film, time).Any(c => c.Origin == Find(film.Roots, id)!.Origin))];
        Assert.Equal(["asked"], Faces(0.5));
        Assert.Equal(["asked"], Faces(1.4));
        Assert.Empty(Faces(1.5));
        Assert.Equal(["told"], Faces(1.6));
        Assert.Equal(["told"], Faces(2.5));
        Assert.Equal(["asked"], Faces(5));
    }

    private static Element? Find(IEnumerable<Element> among, string id) => among.Select(e => e.Id == id ? e : Find(e.Children, id)).FirstOrDefault(e => e is not null);

    private static IEnumerable<DisplayCommand> All(Timeline film, double time) => Flat(At(film, time).Commands);

    private static IEnumerable<DisplayCommand> Flat(IEnumerable<DisplayCommand> commands) => commands.SelectMany(c => c is LayerCommand layer ? Flat(layer.Children).Prepend(c) : [c]);

    private static DisplayList At(Timeline film, double time) => Composer.Compose(film, film.Rate.FrameAt(new(time)));

    private static LayerCommand Clip(Timeline film, double time) => All(film, time).OfType<LayerCommand>().Single(l => l.Clip is not null);

    private static FillCommand Fill(LayerCommand layer) => Flat(layer.Children).OfType<FillCommand>().First();

    private static Timeline Film(string container, params string[] actions) => Compiler.Good(Source(container, actions)).Timeline!;

    private static IEnumerable<string> Codes(string container, params string[] actions) => Compiler.Compile(Source(container, actions)).Diagnostics.Select(d => d.Code);

    private static string Source(string container, string[] actions) => $$"""
        title: t
        elements:
          screen:
            component: {{container}}
            width: 300
            height: 260
            clip: true
            radius: 20
            children: { a: { component: Token, text: first }, b: { component: Token, text: second }, c: { component: Token, text: third } }
        beats:
          - id: one
            duration: 6s
            actions: [{{string.Join(", ", actions)}}]
        """;
}
