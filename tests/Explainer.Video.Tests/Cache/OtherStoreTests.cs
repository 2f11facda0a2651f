using Explainer.Video.Cache;

namespace Explainer.Video.Tests.Cache;

public class OtherStoreTests
{
    [Fact]
    public void A_temporary_store_serves_its_own_run_and_leaves_nothing()
    {
        using var scratch = new Scratch();
        using (var store = new TemporaryClipStore(scratch.Folder))
        {
            Assert.Null(store.Find(ClipCacheTests.Key(1), ".mp4"));
            var clip = ClipCacheTests.Store(store, ClipCacheTests.Key(1), ".mp4", [1, 2], frames: 3);
            Assert.Equal(clip, store.Find(ClipCacheTests.Key(1), ".mp4"));
            Assert.Equal([1, 2], File.ReadAllBytes(clip.Path));
            Assert.Null(store.TryBegin(ClipCacheTests.Key(1), ".mp4"));
            using var other = new TemporaryClipStore(scratch.Folder);
            Assert.Null(other.Find(ClipCacheTests.Key(1), ".mp4"));
            Assert.True(File.Exists(clip.Path));
        }

        Assert.Empty(scratch.Everything);
    }

    [Fact]
    public void Shares_of_several_folders_make_one_film_and_what_is_missing_is_listed()
    {
        using var scratch = new Scratch();
        using (var one = new ShardFolder(scratch.At("one")))
        using (var two = new ShardFolder(scratch.At("two")))
        {
            foreach (var number in new[] { 0, 2, 4 })
            {
                ClipCacheTests.Store(one, ClipCacheTests.Key(number), ".mp4", [(byte)number], frames: number);
                ClipCacheTests.Store(two, ClipCacheTests.Key(number + 10), ".mp4", [(byte)number], frames: number);
            }

            File.WriteAllText(scratch.At("two", ClipCacheTests.Key(12) + ".mp4"), "damaged");
        }

        using var all = new ShardFolder(scratch.At("one"), scratch.At("two"));
        int[] wanted = [0, 1, 2, 4, 10, 12, 14];

        Assert.Equal(new[] { 1, 12 }.Select(ClipCacheTests.Key), all.Missing(wanted.Select(ClipCacheTests.Key), ".mp4"));
        Assert.Equal(4, all.Find(ClipCacheTests.Key(14), ".mp4")?.Frames);
        Assert.Equal([scratch.At("two", ClipCacheTests.Key(12) + ".mp4")], all.Damaged);
    }

    [Fact]
    public void Waiting_for_somebody_else_can_be_cancelled()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        using var elsewhere = cache.TryBegin(ClipCacheTests.Key(1), ".mp4");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.ThrowsAny<OperationCanceledException>(() => cache.FindOrMake(ClipCacheTests.Key(1), ".mp4", _ => 1, cancellation.Token));
    }
}
