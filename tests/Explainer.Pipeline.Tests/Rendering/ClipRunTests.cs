using Explainer.Core;
using Explainer.Pipeline.Rebuild;
using Explainer.Pipeline.Rendering;
using Explainer.Video.Cache;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Tests.Rendering;

/// <summary>In which order clips are looked for, and what happens when looking fails.</summary>
public sealed class ClipRunTests
{
    private static readonly (string Id, string Word, int Frames)[] Beats = [("a", "Tea", 9), ("b", "Milk", 5), ("c", "Salt", 7)];

    [Fact]
    public void What_differs_from_the_last_record_is_looked_for_first_then_the_longest()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.At("cache"));
        var output = scratch.At("film.mp4");
        TinyFilms.Render(TinyFilms.Compile(TinyFilms.Storyboard(Beats)), output, cache);
        var last = new FilmRecords(cache).Load(output)!;

        var plan = TinyFilms.Plan(TinyFilms.Compile(TinyFilms.Storyboard(Beats[0], ("b", "Bread", 5), Beats[2])), output, jobs: 1);
        Assert.Equal([true, false, true], plan.Clips.Select(clip => last.Shows(plan, clip)));

        var store = new ListeningStore(cache);
        var made = new ClipRun(plan, TinyFilms.Program, store, TimeProvider.System).Make(last, null, CancellationToken.None);
        var keys = made.Clips.Select(clip => clip.Key).ToList();
        Assert.Equal([true, false, true], made.Clips.Select(clip => clip.Reused));

        // The worker asks once more before it makes the clip, while the others are looked for.
        Assert.Equal(keys[1], store.LookedFor[0]);
        Assert.Equal([keys[1], keys[0], keys[2]], store.LookedFor.Distinct());
    }

    [Fact]
    public void A_record_says_nothing_of_beats_and_frames_that_it_does_not_have()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.At("cache"));
        var output = scratch.At("film.mp4");
        TinyFilms.Render(TinyFilms.Compile(TinyFilms.Storyboard(Beats)), output, cache);
        var last = new FilmRecords(cache).Load(output)!;

        var plan = TinyFilms.Plan(TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 12), ("new", "Milk", 5))), output);
        Assert.Equal([false, false], plan.Clips.Select(clip => last.Shows(plan, clip)));
    }

    [Fact]
    public void A_store_that_fails_ends_the_looking_and_the_workers()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.At("cache"));
        var plan = TinyFilms.Plan(TinyFilms.Compile(TinyFilms.Storyboard(Beats)), scratch.At("film.mp4"));
        var store = new ListeningStore(cache) { FailsAt = 2 };
        var failure = Assert.ThrowsAny<Exception>(() => new ClipRun(plan, TinyFilms.Program, store, TimeProvider.System).Make(null, null, CancellationToken.None));
        Assert.Equal("The disk is gone.", failure.GetBaseException().Message);
    }

    private sealed class ListeningStore(ClipCache store) : IClipStore
    {
        private readonly Lock gate = new();

        public List<ContentHash> LookedFor { get; } = [];

        public int FailsAt { get; init; } = int.MaxValue;

        public ClipStoreCounters Counters => store.Counters;

        public IReadOnlyList<string> Damaged => store.Damaged;

        public Clip? Find(ContentHash key, string extension)
        {
            lock (gate)
            {
                LookedFor.Add(key);
                if (LookedFor.Count == FailsAt)
                {
                    throw new IOException("The disk is gone.");
                }
            }

            return store.Find(key, extension);
        }

        public ClipDraft? TryBegin(ContentHash key, string extension) => store.TryBegin(key, extension);

        public void Dispose()
        {
        }
    }
}
