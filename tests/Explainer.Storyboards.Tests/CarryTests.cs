using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Transitions that carry elements over: all else leaves at the border, and they are drawn over both halves.</summary>
public sealed class CarryTests
{
    [Fact]
    public void All_but_what_is_carried_leaves_at_the_border_and_the_beat_before_ends_with_the_same_transition()
    {
        var film = Film("enter: { with: wipe, over: 0.8s, carry: van }", "");
        Assert.Equal([(CoverKind.Wipe, 3.2, 4.0, false), (CoverKind.Wipe, 4.0, 4.8, true)], film.Covers.Select(c => (c.Kind, c.Start, c.End, c.Appearing)));
        Assert.All(film.Covers, c => Assert.Equal(["van"], c.Carries));
        Assert.Equal((4, 0), (Stay(film, "a").Hide, Stay(film, "a").HideOver));
        Assert.Equal(double.PositiveInfinity, Stay(film, "van").Hide);
        Assert.Equal(4, Stay(film, "b").Show);
    }

    [Fact]
    public void A_beat_keeps_its_own_leave_and_a_short_one_gives_way()
    {
        Assert.Equal([(CoverKind.Flash, 3.5), (CoverKind.Fade, 4)], Film("enter: { with: fade, carry: [van] }", "leave: flash 0.5s").Covers.Select(c => (c.Kind, c.Start)));
        Assert.Equal([0, 4], Film("enter: { with: fade, over: 4s, carry: [van] }", "").Covers.Select(c => c.Start));
    }

    [Fact]
    public void What_is_carried_is_drawn_over_the_curtain()
    {
        var film = Film("enter: { with: fade, over: 1s, carry: van }", "");
        Assert.Equal(["a", "curtain", "van"], Drawn(film, 3.5));
        Assert.Equal(["b", "curtain", "van"], Drawn(film, 4.5));
        Assert.Equal(["van", "b"], Drawn(film, 6));

        string[] Drawn(Timeline of, double time) =>
        [
            .. Composer.Compose(of, of.Rate.FrameAt(new Seconds(time))).Commands.OfType<FillCommand>()
                .Select(c => c.Origin is null ? "curtain" : of.Roots.Single(r => r.Origin == c.Origin).Id).Distinct(),
        ];
    }

    private static Appearance Stay(Timeline film, string id) => film.Roots.Single(r => r.Id == id).Appearances.Single();

    private static Timeline Film(string enter, string leave) => Compiler.Good($$"""
        title: t
        elements:
          van: { component: Shape, at: [30%, 50%] }
          a: { component: Shape, at: [60%, 50%] }
          b: { component: Shape, at: [80%, 50%] }
        beats:
          - id: one
            duration: 4s
            {{leave}}
            actions: [{ at: 0s, show: [van, a], enter: none }]
          - id: two
            duration: 4s
            {{enter}}
            actions: [{ at: 0s, show: b, enter: none }]
        """).Timeline!;
}
