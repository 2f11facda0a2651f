namespace Explainer.Storyboards.Tests;

/// <summary>The frame that stands for a beat which names none. The film has ten frames a second and the beat lasts four seconds.</summary>
public sealed class KeyMomentTests
{
    [Theory]
    [InlineData("", "{ at: 0s, show: [a, b] }", 39)]
    [InlineData("leave: fade 0.6s, ", "{ at: 0s, show: [a, b] }", 33)]
    [InlineData("leave: fade, ", "{ at: 0s, show: [a, b] }", 33)]
    [InlineData("leave: none, ", "{ at: 0s, show: [a, b] }", 39)]
    [InlineData("", "{ at: 0s, show: [a, b] }, { at: 3s, hide: a }, { at: 3.5s, hide: b }", 29)]
    [InlineData("leave: fade 1.5s, ", "{ at: 0s, show: [a, b] }, { at: 3s, hide: a }", 24)]

    // Nothing is cleared where something else comes or changes.
    [InlineData("", "{ at: 0s, show: a }, { at: 2s, hide: a }, { at: 2s, show: b }", 39)]
    [InlineData("", "{ at: 0s, show: [a, b] }, { at: 2s, hide: a }, { at: 3s, pulse: b }", 39)]
    [InlineData("", "{ at: 0s, show: [a, b] }, { at: 2s, hide: a }, { at: 2.5s, camera: b }, { at: 3.5s, hide: b, over: 0.2s }", 34)]
    [InlineData("", "{ at: 0s, show: [a, b] }, { at: 2s, hide: [a, b] }, { at: 2.5s, camera: frame }", 19)]
    [InlineData("", "{ at: 0s, show: [a, b] }, { at: 0.5s, move: b, by: [90, 0], over: 3s }, { at: 2s, hide: a }", 39)]

    // What appears late is seen whole, if the beat lasts so long.
    [InlineData("leave: fade 2s, ", "{ at: 2s, show: [a, b], over: 1s }", 30)]
    [InlineData("", "{ at: 1s, show: a, over: 1s }, { at: 1s, show: b, over: 1s }, { at: 1.5s, hide: c }", 20)]
    [InlineData("leave: fade 2s, ", "{ at: 3.5s, show: [a, b], over: 0.5s }", 39)]
    [InlineData("key: 1.2s, leave: fade 0.6s, ", "{ at: 0s, show: [a, b] }, { at: 3s, hide: [a, b] }", 12)]
    public void It_is_the_last_that_shows_all_the_beat_has_brought(string keys, string actions, int frame)
    {
        var timeline = Compiler.Good($$"""
            title: t
            video: { fps: 10 }
            elements:
              a: { component: Text, text: a }
              b: { component: Text, text: b }
              c: { component: Text, text: c }
            beats:
              - { id: before, duration: 1s }
              - { id: one, duration: 4s, {{keys}}actions: [{ at: 0s, show: c, over: 0.1s }, {{actions}}] }
              - { id: after, duration: 1s }
            """).Timeline!;

        Assert.Equal([9, 10 + frame, 59], timeline.Beats.Select(b => b.Key.Value));
    }

    [Fact]
    public void Of_a_beat_that_only_clears_what_was_left_it_is_what_stays()
    {
        var timeline = Compiler.Good("""
            title: t
            video: { fps: 10 }
            elements:
              a: { component: Text, text: a }
              b: { component: Text, text: b }
            beats:
              - { id: one, duration: 1s, actions: [{ at: 0s, show: [a, b] }] }
              - { id: two, duration: 4s, actions: [{ at: 0s, hide: a }] }
              - { id: three, duration: 4s, actions: [{ at: 3s, hide: b }] }
            """).Timeline!;

        Assert.Equal([9, 49, 79], timeline.Beats.Select(b => b.Key.Value));
    }
}
