using Explainer.Pipeline.Clips;

namespace Explainer.Pipeline.Tests.Clips;

/// <summary>Where a film is cut into clips.</summary>
public sealed class ClipRangeTests
{
    // Ten frames a second: what appears within a second of a beat's start, or within three of the cut before it or of the beat's end, begins no clip.
    private const string Film = """
        title: Test
        video: { size: 64x36, fps: 10 }
        elements:
          a: { component: Text, text: A }
          b: { component: Text, text: B }
          c: { component: Text, text: C }
          pair: { component: Row, children: { d: { component: Text, text: D } } }
        beats:
          - id: one
            duration: 10s
            actions:
              - { at: 0.9s, show: a }
              - { at: 3s, show: b }
              - { at: 5.9s, show: c }
              - { at: 6s, show: d }
              - { at: 9s, hide: a }
          - id: two
            duration: 60s
            actions:
              - { at: 2s, hide: b }
              - { at: 57.1s, show: b }
        """;

    [Fact]
    public void ClipsBeginAtBeatsAndWhereSomethingAppears() =>
        Assert.Equal([(0, 30), (30, 30), (60, 40), (100, 200), (300, 200), (500, 200)], Plan(null));

    [Fact]
    public void APartHasTheWholeFilmsClipsCutShortAtItsBorders() =>
        Assert.Equal([(40, 20), (60, 40), (100, 70)], Plan(new FrameSpan(new(40), new(170))));

    [Fact]
    public void OneBeatHasItsOwnClips() => Assert.Equal([(100, 200), (300, 200), (500, 200)], Plan(null, "two"));

    private static IEnumerable<(int First, int Count)> Plan(FrameSpan? span, params string[] beats) =>
        ClipRange.Plan(TinyFilms.Compile(Film), span, beats).Select(range => (range.First.Value, range.Count));
}
