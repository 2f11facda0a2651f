using Explainer.Pipeline.Clips;
using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>Several renders at once on one cache, and a cache whose files were damaged.</summary>
public sealed class SharedCacheTests
{
    [Fact]
    public void FourRendersAtOnceShareTheWorkAndAgree()
    {
        using var scratch = new Scratch();
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5), ("c", "Salt", 5), ("d", "Bread", 5)));
        var caches = Enumerable.Range(0, 4).Select(_ => new ClipCache(scratch.At("cache"))).ToArray();
        Parallel.For(0, caches.Length, i =>
            TinyFilms.Render(timeline, scratch.At($"{i}.mp4"), caches[i]));

        var cold = TinyFilms.Cold(timeline, scratch);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(cold, TinyFilms.Digest(scratch.At($"{i}.mp4"))));
        Assert.Equal(timeline.Beats.Length + caches.Sum(c => c.Counters.MadeTwice), caches.Sum(c => c.Counters.Made));
        Assert.DoesNotContain(scratch.Files, f => f.Contains(".partial-", StringComparison.Ordinal) || f.Contains("claims", StringComparison.Ordinal));
    }

    [Fact]
    public void NoneOfAThousandDamagedClipsIsUsed()
    {
        using var scratch = new Scratch();
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 4), ("b", "Milk", 4)));
        var plan = TinyFilms.Plan(timeline, scratch.At("film.mp4"));
        using (var first = new ClipCache(scratch.At("cache")))
        {
            TinyFilms.Job(plan, first).Run(null, CancellationToken.None);
        }

        var keys = plan.Clips.Select(range => ClipKey.Of(FrameHashes.Of(timeline, range), plan.Making)).ToArray();
        using var cache = new ClipCache(scratch.At("cache"));
        var files = keys.Select(key => cache.Find(key, plan.Encoder.ClipExtension)!.Path).ToArray();
        var whole = files.Select(File.ReadAllBytes).ToArray();
        var random = new Random(20261121);
        for (var i = 0; i < 1000; i++)
        {
            var clip = i % files.Length;
            File.WriteAllBytes(files[clip], Damage(whole[clip], whole[1 - clip], random, i));
            Assert.Null(cache.Find(keys[clip], plan.Encoder.ClipExtension));
        }

        Assert.Equal(1000, cache.Damaged.Count);
        TinyFilms.Job(plan, cache).Run(null, CancellationToken.None);
        Assert.Equal(TinyFilms.Cold(timeline, scratch), TinyFilms.Digest(plan.Output.Path));
    }

    private static byte[] Damage(byte[] whole, byte[] other, Random random, int i)
    {
        var damaged = whole.ToArray();
        switch (i % 5)
        {
            case 0:
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                return damaged;
            case 1:
                return damaged[..random.Next(damaged.Length)];
            case 2:
                return [.. damaged, (byte)random.Next(256)];
            case 3:
                return other;
            default:
                var from = random.Next(damaged.Length - 1);
                var count = random.Next(1, damaged.Length - from);
                var old = damaged.AsSpan(from, count).ToArray();
                damaged.AsSpan(from, count).Clear();
                if (damaged.AsSpan(from, count).SequenceEqual(old))
                {
                    damaged[from] = 1;
                }

                return damaged;
        }
    }
}
