using System.Globalization;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.Files;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Cache;

public class ClipCacheTests
{
    [Fact]
    public void What_is_stored_is_found_by_another_run_and_nothing_else_is()
    {
        using var scratch = new Scratch();
        using (var first = new ClipCache(scratch.Folder))
        {
            Assert.Null(first.Find(Key(1), ".mp4"));
            Store(first, Key(1), ".mp4", [1, 2, 3], frames: 7);
        }

        using var second = new ClipCache(scratch.Folder);
        var found = second.Find(Key(1), ".mp4");

        Assert.Equal(7, found?.Frames);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(found!.Path)[..3]);
        Assert.Null(second.Find(Key(1), ".webm"));
        Assert.Null(second.Find(Key(2), ".mp4"));
        Assert.Equal(new ClipStoreCounters(Found: 1, Made: 0, MadeTwice: 0, Damaged: 0), second.Counters);
        Assert.Null(second.TryBegin(Key(1), ".mp4"));
    }

    [Theory]
    [InlineData("mp4", false)]
    [InlineData("webm", true)]
    [InlineData("mov", true)]
    public void A_seal_leaves_a_clip_a_valid_file_that_joins_to_the_same_film(string format, bool alpha)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(TestFilm.Format(format), alpha: alpha, quality: Quality.Draft);
        var plain = TestFilm.EncodeAll(settings, scratch, 6, 3);
        using var cache = new ClipCache(scratch.At("cache"));
        var stored = plain.Select((clip, index) => Store(cache, Key(index), settings.ClipExtension, File.ReadAllBytes(clip.Path), clip.Frames)).ToList();

        FilmJoiner.Join(TestFilm.Program, settings, plain, FilmTracks.None, scratch.At("plain"));
        FilmJoiner.Join(TestFilm.Program, settings, stored, FilmTracks.None, scratch.At("sealed"));

        Assert.Equal(File.ReadAllBytes(scratch.At("plain")), File.ReadAllBytes(scratch.At("sealed")));
        Assert.Equal(6, Probe.FrameHashes(stored[0].Path).Count);
    }

    [Fact]
    public void Of_a_thousand_damaged_files_none_is_used_and_every_one_is_made_anew()
    {
        using var scratch = new Scratch();
        var random = new Random(20261121);
        var contents = new Dictionary<ContentHash, byte[]>();
        using (var first = new ClipCache(scratch.Folder))
        {
            for (var number = 0; number < 1000; number++)
            {
                var content = new byte[random.Next(0, 3000)];
                random.NextBytes(content);
                contents.Add(Key(number), content);
                Store(first, Key(number), ".mp4", content, frames: number % 251);
                Damage(random, first.PathOf(Key(number), ".mp4"));
            }
        }

        using var cache = new ClipCache(scratch.Folder);
        Assert.All(contents.Keys, key => Assert.Null(cache.Find(key, ".mp4")));
        Assert.Equal(1000, cache.Counters.Damaged);
        Assert.Equal(contents.Keys.Select(key => cache.PathOf(key, ".mp4")), cache.Damaged);
        Assert.Empty(Directory.EnumerateFiles(scratch.Folder, "*.mp4", SearchOption.AllDirectories));
        Assert.All(contents, pair => Assert.NotNull(Store(cache, pair.Key, ".mp4", pair.Value, frames: 1)));
        Assert.All(contents, pair => Assert.Equal(pair.Value, File.ReadAllBytes(cache.Find(pair.Key, ".mp4")!.Path)[..pair.Value.Length]));
    }

    [Fact]
    public void A_sound_file_under_another_key_is_not_believed()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        var stored = Store(cache, Key(1), ".mp4", [1, 2, 3], frames: 1);
        Directory.CreateDirectory(Path.GetDirectoryName(cache.PathOf(Key(2), ".mp4"))!);
        File.Copy(stored.Path, cache.PathOf(Key(2), ".mp4"));

        Assert.Null(cache.Find(Key(2), ".mp4"));
        Assert.NotNull(cache.Find(Key(1), ".mp4"));
    }

    [Fact]
    public void An_abandoned_draft_leaves_nothing()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        var empty = scratch.Everything;
        using (var draft = cache.TryBegin(Key(1), ".mp4"))
        {
            File.WriteAllText(draft!.Path, "half");
            Assert.Null(cache.TryBegin(Key(1), ".mp4"));
        }

        Assert.Equal(empty, scratch.Everything);
        Assert.NotNull(cache.TryBegin(Key(1), ".mp4"));
    }

    // An encoder outlives its killed master for a moment: what it puts down during the next run is cleared at that run's end.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_killed_process_left_is_cleared_and_what_a_living_one_writes_is_not(bool whenClosing)
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        var drafts = scratch.At("v1", "drafts");
        var claims = scratch.At("v1", "claims");
        var dead = string.Create(CultureInfo.InvariantCulture, $"{TemporaryFiles.Machine}-{DeadProcess()}-x");
        var elsewhere = "0badcafe-1-x";
        foreach (var owner in new[] { dead, elsewhere, TemporaryFiles.Owner + "-x" })
        {
            File.WriteAllText(Path.Combine(drafts, $".k.mp4.partial-{owner}"), "half");
            File.WriteAllText(Path.Combine(claims, $"{owner}.mp4"), owner);
        }

        if (whenClosing)
        {
            cache.Dispose();
        }
        else
        {
            _ = new ClipCache(scratch.Folder);
        }

        Assert.Equal(
            [$".k.mp4.partial-{elsewhere}", $".k.mp4.partial-{TemporaryFiles.Owner}-x"],
            new DirectoryInfo(drafts).GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal).Order());
        Assert.Equal(2, Directory.GetFiles(claims).Length);
    }

    [Fact]
    public void A_claim_of_a_dead_process_does_not_hold_up_the_next()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        var owner = string.Create(CultureInfo.InvariantCulture, $"{TemporaryFiles.Machine}-{DeadProcess()}-x");
        File.WriteAllText(scratch.At("v1", "claims", Key(1) + ".mp4"), owner);

        using var draft = cache.TryBegin(Key(1), ".mp4");

        Assert.NotNull(draft);
    }

    [Fact]
    public void A_claim_from_elsewhere_counts_until_it_was_seen_without_renewal_for_long_whatever_its_clock_says()
    {
        using var scratch = new Scratch();
        var time = new ManualTime();
        using var cache = new ClipCache(scratch.Folder, time);
        var claim = scratch.At("v1", "claims", Key(1) + ".mp4");
        File.WriteAllText(claim, "0badcafe-1-x");
        File.SetLastWriteTimeUtc(claim, new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Null(cache.TryBegin(Key(1), ".mp4"));
        time.Advance(ClipClaim.StaleAfter - TimeSpan.FromSeconds(1));
        Assert.Null(cache.TryBegin(Key(1), ".mp4"));
        File.SetLastWriteTimeUtc(claim, new DateTime(2031, 1, 1, 0, 1, 0, DateTimeKind.Utc));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(cache.TryBegin(Key(1), ".mp4"));
        time.Advance(ClipClaim.StaleAfter + TimeSpan.FromSeconds(1));

        using var draft = cache.TryBegin(Key(1), ".mp4");
        Assert.NotNull(draft);
    }

    [Fact]
    public void A_claim_is_renewed_while_the_work_goes_on()
    {
        using var scratch = new Scratch();
        var time = new ManualTime();
        using var cache = new ClipCache(scratch.Folder, time);
        using var draft = cache.TryBegin(Key(1), ".mp4");
        var claim = scratch.At("v1", "claims", Key(1) + ".mp4");

        time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(time.GetUtcNow().UtcDateTime, File.GetLastWriteTimeUtc(claim));
    }

    [Fact]
    public async Task Four_runs_at_once_make_each_clip_once_and_find_it_right()
    {
        using var scratch = new Scratch();
        var made = new System.Collections.Concurrent.ConcurrentBag<int>();
        var counters = await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Factory.StartNew(
            () =>
            {
                using var cache = new ClipCache(scratch.Folder);
                var order = Enumerable.Range(0, 60).ToArray();
                new Random(run).Shuffle(order);
                foreach (var number in order)
                {
                    var clip = cache.FindOrMake(Key(number), ".mp4", path =>
                    {
                        made.Add(number);
                        File.WriteAllBytes(path, Content(number));
                        return number;
                    });
                    Assert.Equal(number, clip.Frames);
                    Assert.Equal(Content(number), File.ReadAllBytes(clip.Path)[..Content(number).Length]);
                }

                return cache.Counters;
            },
            TaskCreationOptions.LongRunning)));

        Assert.Equal(Enumerable.Range(0, 60), made.Order());
        Assert.Equal(60, counters.Sum(counter => counter.Made));
        Assert.Equal(180, counters.Sum(counter => counter.Found));
        Assert.Equal(0, counters.Sum(counter => counter.MadeTwice + counter.Damaged));
        Assert.Empty(Directory.EnumerateFiles(scratch.At("v1", "claims")));
    }

    [Fact]
    public void A_lost_race_is_counted_and_harmless()
    {
        using var scratch = new Scratch();
        using var one = new ClipCache(scratch.Folder);
        using var two = new ClipCache(scratch.Folder);
        using var slow = one.TryBegin(Key(1), ".mp4");
        File.Delete(scratch.At("v1", "claims", Key(1) + ".mp4"));
        Store(two, Key(1), ".mp4", [1, 2, 3], frames: 2);

        File.WriteAllBytes(slow!.Path, [1, 2, 3]);
        slow.Commit(2);

        Assert.Equal(1, one.Counters.MadeTwice);
        Assert.Equal(2, two.Find(Key(1), ".mp4")?.Frames);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_says_so()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.At("file"), "");

        var failure = Assert.Throws<ExplainerException>(() => new ClipCache(scratch.At("file", "cache")));

        Assert.Equal(("cache-not-writable", Fault.Environment), (failure.Code, failure.Fault));
    }

    internal static ContentHash Key(int number) => ContentHash.Of(BitConverter.GetBytes(number));

    internal static Clip Store(IClipStore store, ContentHash key, string extension, byte[] content, int frames)
    {
        using var draft = store.TryBegin(key, extension);
        File.WriteAllBytes(draft!.Path, content);
        return draft.Commit(frames);
    }

    private static byte[] Content(int number) => [.. Enumerable.Range(0, 5000).Select(at => (byte)(at * number))];

    private static int DeadProcess()
    {
        using var process = System.Diagnostics.Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }

    // A bit turned, cut short, lengthened, emptied, overwritten by zeros, or two bytes exchanged.
    private static void Damage(Random random, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = random.Next(bytes.Length);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes = bytes[..at];
                break;
            case 2:
                bytes = [.. bytes, (byte)random.Next(256)];
                break;
            case 3:
                bytes = [];
                break;
            default:
                bytes.AsSpan(at).Clear();
                bytes[^1] = (byte)~bytes[^1];
                break;
        }

        File.WriteAllBytes(path, bytes);
    }
}
