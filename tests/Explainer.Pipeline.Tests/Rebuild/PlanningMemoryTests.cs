using Explainer.Core;
using Explainer.Pipeline.Clips;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>
/// What planning a long film keeps in memory. Runs by itself: the heap that it reads is the whole process's, and other tests beside it
/// would be counted too.
/// </summary>
[Collection(nameof(Alone))]
public sealed class PlanningMemoryTests
{
    /// <summary>Tests that no other test may run beside.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    [Fact]
    public void ClipsOfATwoHourFilmAreKnownInLittleMemory()
    {
        string[] words = ["Tea", "Milk", "Bread", "Salt"];
        var beats = Enumerable.Range(0, 720).Select(i => ($"b{i}", words[i % words.Length], 100));
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(beats));
        Assert.Equal(72_000, timeline.FrameCount);
        var plan = TinyFilms.Plan(timeline, "film.mp4");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var keys = new ContentHash[plan.Clips.Length];
        Parallel.For(0, keys.Length, i => keys[i] = ClipKey.Of(FrameHashes.Of(timeline, plan.Clips[i]), ""));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 8 << 20, $"{grown} bytes stay after planning 72000 frames.");

        // The words come round again, and so do their clips.
        Assert.True(keys.Distinct().Count() < keys.Length / 4);
    }
}
