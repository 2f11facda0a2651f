using Explainer.Video.Cache;

namespace Explainer.Video.Tests.Cache;

public class ClipCachePruneTests
{
    [Fact]
    public void Clips_not_used_for_longest_leave_first_and_use_counts()
    {
        using var scratch = new Scratch();
        var time = new ManualTime();
        using (var filling = new ClipCache(scratch.Folder, time))
        {
            for (var number = 0; number < 10; number++)
            {
                // With its seal each is 1000 bytes.
                var clip = ClipCacheTests.Store(filling, ClipCacheTests.Key(number), ".mp4", new byte[956], frames: 1);
                File.SetLastWriteTimeUtc(clip.Path, time.GetUtcNow().UtcDateTime);
                time.Advance(TimeSpan.FromHours(1));
            }
        }

        using (var using0 = new ClipCache(scratch.Folder, time))
        {
            Assert.NotNull(using0.Find(ClipCacheTests.Key(0), ".mp4"));
        }

        time.Advance(TimeSpan.FromHours(2));
        using var cache = new ClipCache(scratch.Folder, time);
        var removed = cache.Prune(limit: 4500);

        Assert.Equal(6, removed.Clips);
        Assert.Equal([0, 7, 8, 9], Enumerable.Range(0, 10).Where(number => cache.Find(ClipCacheTests.Key(number), ".mp4") is not null));
        Assert.Equal(4, cache.Statistics().Clips);
        Assert.Equal(4000, cache.Statistics().Bytes);
    }

    [Fact]
    public void Clips_of_this_run_and_clips_that_were_just_used_stay()
    {
        using var scratch = new Scratch();
        var time = new ManualTime();
        using var cache = new ClipCache(scratch.Folder, time);
        var mine = ClipCacheTests.Store(cache, ClipCacheTests.Key(1), ".mp4", [1], frames: 1);
        using (var other = new ClipCache(scratch.Folder, time))
        {
            var recent = ClipCacheTests.Store(other, ClipCacheTests.Key(2), ".mp4", [1], frames: 1);
            File.SetLastWriteTimeUtc(recent.Path, time.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(50));
            var old = ClipCacheTests.Store(other, ClipCacheTests.Key(3), ".mp4", [1], frames: 1);
            File.SetLastWriteTimeUtc(old.Path, time.GetUtcNow().UtcDateTime - TimeSpan.FromHours(3));
        }

        File.SetLastWriteTimeUtc(mine.Path, time.GetUtcNow().UtcDateTime - TimeSpan.FromHours(5));

        Assert.Equal(1, cache.Prune(limit: 0).Clips);
        Assert.Equal(2, cache.Statistics().Clips);
        Assert.True(File.Exists(mine.Path));
        Assert.Equal(1, cache.Clear().Clips);
        Assert.True(File.Exists(mine.Path));
    }

    [Fact]
    public void Clips_of_other_layouts_count_and_leave_by_the_same_rule()
    {
        using var scratch = new Scratch();
        var time = new ManualTime();
        Directory.CreateDirectory(scratch.At("v0", "ab"));
        File.WriteAllBytes(scratch.At("v0", "ab", "old.mp4"), new byte[1000]);
        File.SetLastWriteTimeUtc(scratch.At("v0", "ab", "old.mp4"), time.GetUtcNow().UtcDateTime - TimeSpan.FromDays(9));
        using var cache = new ClipCache(scratch.Folder, time);

        Assert.Equal(1000, cache.Statistics().Bytes);
        Assert.Equal(0, cache.Prune(limit: 1000).Clips);
        Assert.Equal(1, cache.Prune(limit: 999).Clips);
        Assert.False(File.Exists(scratch.At("v0", "ab", "old.mp4")));
    }

    [Fact]
    public void A_cache_within_its_limit_loses_nothing()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        ClipCacheTests.Store(cache, ClipCacheTests.Key(1), ".mp4", [1], frames: 1);

        Assert.Equal(default, cache.Prune());
        Assert.Equal(1, cache.Statistics().Clips);
    }
}
