using System.Diagnostics;
using Explainer.Core;
using Explainer.Video.Cache;
using Explainer.Video.Files;

namespace Explainer.Video.Tests.Cache;

/// <summary>Whatever lies in the cache under the name of a clip or a claim, the work goes on.</summary>
public sealed class CacheEntryTests
{
    private static readonly ContentHash Key = ContentHash.Of([1, 2, 3]);

    public static TheoryData<string, Action<string>> Things => new()
    {
        { "a folder", path => Directory.CreateDirectory(Path.Combine(path, "deep")) },
        { "a link that leads nowhere", path => File.CreateSymbolicLink(path, "nowhere") },
        { "a link to itself", path => File.CreateSymbolicLink(path, path) },
        { "a link to a device", path => File.CreateSymbolicLink(path, "/dev/zero") },
        { "an empty file", path => File.Create(path).Dispose() },
        { "half a text", path => File.WriteAllText(path, TemporaryFiles.Machine) },
        { "a pipe", path => Process.Start("mkfifo", [path]).WaitForExit() },
    };

    [Theory]
    [MemberData(nameof(Things))]
    public void In_the_place_of_a_clip(string what, Action<string> put)
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        var path = cache.PathOf(Key, ".mp4");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        put(path);
        Assert.Null(cache.Find(Key, ".mp4"));
        cache.FindOrMake(Key, ".mp4", Make);
        Assert.True(cache.Find(Key, ".mp4") is not null, what);
        _ = cache.Statistics();
    }

    [Theory]
    [MemberData(nameof(Things))]
    public void In_the_place_of_a_claim(string what, Action<string> put)
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        put(scratch.At("v1", "claims", Key + ".mp4"));
        using (var draft = cache.TryBegin(Key, ".mp4"))
        {
            Assert.True(draft is not null, what);
        }

        put(scratch.At("v1", "claims", Key + ".mp4"));
        new ClipCache(scratch.Folder).FindOrMake(Key, ".mp4", Make);
    }

    [Fact]
    public void A_claim_is_never_seen_without_its_owner()
    {
        using var scratch = new Scratch();
        using var cache = new ClipCache(scratch.Folder);
        var claims = scratch.At("v1", "claims");
        using var done = new CancellationTokenSource();
        var seen = 0;
        var looking = new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                foreach (var path in Directory.EnumerateFiles(claims).Where(p => !p.Contains(TemporaryFiles.Marker, StringComparison.Ordinal)))
                {
                    try
                    {
                        Assert.True(TemporaryFiles.IsOwner(File.ReadAllText(path)), "A claim was seen that names nobody.");
                        seen++;
                    }
                    catch (IOException)
                    {
                        // Taken back between the two looks.
                    }
                }
            }
        });
        looking.Start();
        for (var i = 0; i < 2000; i++)
        {
            using var draft = cache.TryBegin(ContentHash.Of(BitConverter.GetBytes(i)), ".mp4");
            Assert.NotNull(draft);
        }

        done.Cancel();
        looking.Join();
        Assert.Empty(Directory.EnumerateFileSystemEntries(claims));
    }

    [Fact]
    public void A_leftover_names_its_owner_and_counts_as_left_when_another_process_has_its_number()
    {
        using var scratch = new Scratch();
        var owner = TemporaryFiles.Owner.Split('-');
        Assert.Equal(3, owner.Length);
        var living = TemporaryFiles.NewPath(scratch.Folder, "film.mp4");
        var reused = scratch.At($".film.mp4{TemporaryFiles.Marker}{owner[0]}-{owner[1]}-1{owner[2]}-abc");
        File.WriteAllText(living, "x");
        File.WriteAllText(reused, "x");
        Assert.Equal(1, TemporaryFiles.RemoveAbandoned(scratch.Folder, null, TimeProvider.System));
        Assert.True(File.Exists(living));
        Assert.Equal("/a/film.mp4", TemporaryFiles.WithFinalNames("/a/" + Path.GetFileName(reused)));
    }

    private static int Make(string path)
    {
        File.WriteAllBytes(path, [1, 2, 3]);
        return 1;
    }
}
