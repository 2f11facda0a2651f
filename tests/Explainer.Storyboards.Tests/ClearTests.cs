using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>What clear hides: all that is on screen at that moment, but for what is kept.</summary>
public sealed class ClearTests
{
    [Fact]
    public void All_that_is_there_leaves_and_what_comes_at_that_moment_or_is_kept_stays()
    {
        var film = Film("""
            - { at: 0s, show: [a, b, c] }
            - { at: 1s, hide: c }
            - { at: 3s, clear: all, keep: b, leave: rise, over: 0.5s }
            - { at: 3s, show: d }
            - { at: 5s, show: a }
            """);
        Assert.Equal([(3, 0.5, "rise"), (double.PositiveInfinity, 0, "fade")], Stays(film, "a").Select(s => (s.Hide, s.HideOver, s.Leave)));
        Assert.Equal([double.PositiveInfinity], Stays(film, "b").Select(s => s.Hide));
        Assert.Equal([1], Stays(film, "c").Select(s => s.Hide));
        Assert.Equal([double.PositiveInfinity], Stays(film, "d").Select(s => s.Hide));
    }

    [Fact]
    public void The_order_in_which_actions_are_written_does_not_matter()
    {
        var film = Film("""
            - { at: 3s, clear: all }
            - { at: 5s, clear: all }
            - { at: 4s, show: b }
            - { at: 0s, show: a }
            - { at: 3s, hide: c, over: 1s }
            - { at: 0s, show: c }
            """);
        Assert.Equal(3, Stays(film, "a").Single().Hide);
        Assert.Equal(5, Stays(film, "b").Single().Hide);
        Assert.Equal((3, 1), (Stays(film, "c").Single().Hide, Stays(film, "c").Single().HideOver));
    }

    [Fact]
    public void One_after_the_other_in_the_order_they_are_written_and_the_next_waits_for_the_last()
    {
        var film = Film("""
            - { at: 0s, show: [c, b, a] }
            - { at: 2s, clear: all, stagger: 0.2s, over: 0.4s }
            - { after: 0.1s, show: d }
            """);
        Assert.Equal([2, 2.2, 2.4], new[] { "a", "b", "c" }.Select(id => Stays(film, id).Single().Hide));
        Assert.Equal(2.9, Stays(film, "d").Single().Show, 9);
    }

    [Fact]
    public void Of_a_container_what_is_kept_stays_and_one_that_is_there_for_a_part_may_have_others_later()
    {
        var film = Film("""
            - { at: 0s, show: g }
            - { at: 0s, show: h1 }
            - { at: 2s, clear: all, keep: [g2] }
            - { at: 3s, show: h2 }
            """, "g: { component: Group, children: { g1: { component: Text, text: one }, g2: { component: Text, text: two, at: [50%, 90%] } } }",
            "h: { component: Group, children: { h1: { component: Text, text: one }, h2: { component: Text, text: two, at: [50%, 90%] } } }");
        Assert.Equal([double.PositiveInfinity], Stays(film, "g").Select(s => s.Hide));
        Assert.Equal([2], Stays(film, "g1").Select(s => s.Hide));
        Assert.Equal([double.PositiveInfinity], Stays(film, "g2").Select(s => s.Hide));
        Assert.Equal([Appearance.Always], Stays(film, "h"));
        Assert.Equal([2], Stays(film, "h1").Select(s => s.Hide));
        Assert.Equal([3], Stays(film, "h2").Select(s => s.Show));
    }

    [Fact]
    public void In_a_film_that_shows_nothing_all_leaves()
    {
        var film = Film("- { at: 2s, clear: all, keep: [b] }");
        Assert.Equal([2], Stays(film, "a").Select(s => s.Hide));
        Assert.Equal([Appearance.Always], Stays(film, "b"));
    }

    private static System.Collections.Immutable.ImmutableArray<Appearance> Stays(Timeline film, string id) => film.Roots.Concat(film.Roots.SelectMany(r => r.Children)).Single(e => e.Id == id).Appearances;

    // What no action of a test shows is not told.
    private static Timeline Film(string actions, params string[] more)
    {
        var result = Compiler.Compile(
            "title: t\nelements:\n" + string.Concat("abcd".Select((c, i) => $"  {c}: {{ component: Text, text: {c}, at: [{20 * (i + 1)}%, 30%] }}\n")) + string.Concat(more.Select(m => $"  {m}\n"))
            + "beats:\n  - id: one\n    duration: 8s\n    actions:\n" + string.Concat(actions.Split('\n').Select(l => $"      {l}\n")));
        Assert.All(result.Diagnostics, d => Assert.Equal("never-shown", d.Code));
        return result.Timeline!;
    }
}
