using System.Diagnostics;
using System.Globalization;
using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>A process that is killed leaves nothing that the next one stumbles over.</summary>
[Trait("Pace", "Slow")]
public sealed class KillTests
{
    private const int UsualKills = 50;

    // EXPLAINER_KILLS asks for more of them.
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("EXPLAINER_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : UsualKills;

    private const int SideBySide = 2;
    private const int LatestKill = 600;

    [Fact]
    public void AfterKillsAtRandomMomentsTheNextRenderIsRightAndNothingIsLeft()
    {
        using var scratch = new Scratch();
        var storyboards = Enumerable.Range(0, 4)
            .Select(i => scratch.Write($"{i}.yaml", TinyFilms.Storyboard(("a", $"A{i}", 6), ("b", $"B{i}", 5), ("c", $"C{i}", 4)))).ToArray();
        var cache = scratch.At("cache");
        Directory.CreateDirectory(scratch.At("temporary"));
        var output = scratch.At("films", "film.mp4");
        var random = new Random(20261121);
        var moments = Enumerable.Range(0, Kills).Select(_ => random.Next(LatestKill)).ToArray();
        Parallel.For(0, Kills, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, i => RenderAndKill(moments[i], scratch.At("temporary"), [cache, output, .. storyboards]));

        var timeline = TinyFilms.CompileFile(storyboards[0]);
        var cold = TinyFilms.Cold(timeline, scratch);

        using (var store = new ClipCache(cache))
        {
            TinyFilms.Render(timeline, output, store);
            Assert.Empty(store.Damaged);
            Assert.Equal(cold, TinyFilms.Digest(output));
        }

        // What is left among the temporary files tells its owner, and goes with the next process that makes some there.
        Assert.All(
            Directory.EnumerateFileSystemEntries(scratch.At("temporary"), "*explainer*", new EnumerationOptions { AttributesToSkip = 0 }),
            left => Assert.Matches(@"\.partial-[0-9a-f]{8}-[0-9]+-[0-9]+-[0-9a-z]+\z", left));
        Directory.Delete(scratch.At("temporary"), recursive: true);
        Assert.DoesNotContain(scratch.Files, f => f.Contains(".partial-", StringComparison.Ordinal) || f.Contains("claims", StringComparison.Ordinal));
    }

    private static void RenderAndKill(int milliseconds, string temporary, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = temporary;
        start.ArgumentList.Add("worker");
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var worker = Process.Start(start)!;
        Assert.Equal("ready", worker.StandardOutput.ReadLine());
        Assert.False(worker.WaitForExit(milliseconds), "The worker ended by itself.");
        worker.Kill();
        worker.WaitForExit();
    }
}
