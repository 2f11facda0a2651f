using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Tests;

/// <summary>Actions that say when they end, start before the one before them has ended, come from somewhere or prepare what is hidden; key moments at words.</summary>
public sealed class TimingTests
{
    private const string A = "a: { component: Shape, at: [50%, 50%], width: 100, height: 100 }";
    private const string Voiceover = "one two three four five six seven eight nine ten eleven twelve [mark] thirteen and so on";
    private static readonly Narration Spoken = Narration.From("one", "en", Voiceover);
    private const string B = "b: { component: Shape, at: [20%, 50%], width: 100, height: 100 }";

    [Theory]
    [InlineData("until: end", 2, 8)]
    [InlineData("until: 5s", 2, 5)]
    [InlineData("until: [mark]", 2, 4)]
    [InlineData("until: { said: \"[mark]\", plus: 0.5s }", 2, 4.5)]
    [InlineData("over: 1s", 2, 3)]
    public void An_action_lasts_until_a_moment(string how, double start, double end)
    {
        var film = Film(Voiceover, [A], $"{{ at: 2s, set: a, rotate: 90, {how} }}");
        var segment = Assert.Single(film.Roots.Single(e => e.Id == "a").TrackOf(CommonProps.Rotate)!.Segments);
        Assert.Equal(start, segment.Start, 2);
        Assert.Equal(how.Contains("mark", StringComparison.Ordinal) ? MarkTime() + (end - 4) : end, segment.End, 2);
    }

    [Fact]
    public void One_after_the_other_the_last_ends_then()
    {
        var film = Film("", [A, B], "{ at: 2s, set: [a, b], opacity: 50%, stagger: 1s, until: end }");
        Assert.Equal(8, film.Roots.Max(e => e.TrackOf(CommonProps.Opacity)!.Segments[0].End), 6);
    }

    [Fact]
    public void Along_a_line_a_share_says_where_it_stops_and_a_time_when_it_ends()
    {
        const string Road = "road: { component: Path, points: [[100, 500], [1100, 500]] }";
        var share = Film("", [A, Road], "{ at: 0s, move: a, along: road, until: 50%, over: 1s }").Roots.Single(e => e.Id == "a");
        var time = Film("", [A, Road], "{ at: 0s, move: a, along: road, until: 4s }").Roots.Single(e => e.Id == "a");
        Assert.Equal(600, share.At(CommonProps.Position, 2).Point.X, 0);
        Assert.Equal(1100, time.At(CommonProps.Position, 4).Point.X, 0);
        Assert.NotEqual(1100, time.At(CommonProps.Position, 3).Point.X, 0);
    }

    [Fact]
    public void An_action_starts_before_the_one_before_it_has_ended()
    {
        var film = Film("", [A, B], "{ at: 1s, show: a, over: 1s }", "{ after: -0.3s, show: b }");
        Assert.Equal(1.7, film.Roots.Single(e => e.Id == "b").Appearances.Single().Show, 9);
    }

    [Theory]
    [InlineData("key: 3s", 3)]
    [InlineData("key: \"[mark]\"", -1)]
    [InlineData("key: thirteen and", -1)]
    [InlineData("key: { said: thirteen, plus: 1s }", -2)]
    public void The_key_moment_is_a_time_a_mark_or_words(string key, double expected)
    {
        var result = Compiler.Good($"title: t\nelements:\n  {A}\nbeats:\n  - {{ id: one, duration: 8s, voiceover: \"{Voiceover}\", {key} }}\n");
        var film = result.Timeline!;
        var mark = MarkTime();
        Assert.Equal(expected switch { -1 => mark, -2 => mark + 1, _ => expected }, film.Rate.TimeOf(film.Beats[0].Key).Value, 1);
    }

    [Theory]
    [InlineData("[10%, 100]", 192, 100)]
    [InlineData("b", 384, 540)]
    public void It_comes_from_a_place_or_an_element_to_its_own(string from, double x, double y)
    {
        var film = Film("", [A, B, "under: { component: Text, text: under it, below: a }"], "{ at: 0s, show: b }", $"{{ at: 1s, show: [a, under], from: {from}, over: 1s, ease: linear }}");
        var a = film.Roots.Single(e => e.Id == "a");
        Assert.Equal(new Point(x, y), a.At(CommonProps.Position, 1).Point);
        Assert.Equal(new Point((x + 960) / 2, (y + 540) / 2), a.At(CommonProps.Position, 1.5).Point);
        Assert.Equal(new Point(960, 540), a.At(CommonProps.Position, 2).Point);
        Assert.Equal("fade", a.Appearances.Single().Enter);

        // What stands beside it does so where it comes to.
        Assert.Equal(960, film.Roots.Single(e => e.Id == "under").At(CommonProps.Position, 2).Point.X);
    }

    [Fact]
    public void What_is_hidden_is_placed_before_it_is_shown()
    {
        var film = Film("", [A, B], "{ at: 0s, show: b }", "{ at: 0s, move: a, to: [100, 200], over: 0s }", "{ at: 0s, set: a, rotate: 45, over: 0s }", "{ at: 2s, show: a }", "{ at: 3s, hide: a }", "{ at: 4s, move: a, to: [300, 300] }", "{ at: 6s, show: a }");
        var a = film.Roots.Single(e => e.Id == "a");
        Assert.Equal(new Point(100, 200), a.At(CommonProps.Position, 2).Point);
        Assert.Equal(45, a.At(CommonProps.Rotate, 2).Number);
        Assert.Equal(new Point(300, 300), a.At(CommonProps.Position, 6).Point);
    }

    private static double MarkTime() => EstimatedNarration.Instance.TimeAt(Spoken, Spoken.Marks[0].Offset).Value;

    private static Timeline Film(string voiceover, string[] elements, params string[] actions) => Compiler.Good(
        "title: t\nvideo: { size: 1920x1080 }\nelements:\n" + string.Concat(elements.Select(e => $"  {e}\n")) + $"beats:\n  - id: one\n    duration: 8s\n    voiceover: \"{voiceover}\"\n    actions:\n"
        + string.Concat(actions.Select(a => $"      - {a}\n"))).Timeline!;
}
