using System.Diagnostics;
using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>A process that is killed leaves nothing that the next one stumbles over.</summary>
public sealed class KillTests
{
    private const int Kills = 50;
    private const int SideBySide = 2;
    private const int LatestKill = 600;

    [Fact]
    public void AfterKillsAtRandomMomentsTheNextRenderIsRightAndNothingIsLeft()
    {
        using var scratch = new Scratch();
        var storyboards = Enumerable.Range(0, 4)
            .Select(i => scratch.Write($"{i}.yaml", TinyFilms.Storyboard(("a", $"A{i}", 6), ("b", $"B{i}", 5), ("c", $"C{i}", 4)))).ToArray();
        var cache = scratch.At("cache");
        var output = scratch.At("films", "film.mp4");
        var random = new Random(20261121);
        var moments = Enumerable.Range(0, Kills).Select(_ => random.Next(LatestKill)).ToArray();
        Parallel.For(0, Kills, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, i => RenderAndKill(moments[i], [cache, output, .. storyboards]));

        var timeline = TinyFilms.CompileFile(storyboards[0]);
        var cold = TinyFilms.Cold(timeline, scratch);

        using (var store = new ClipCache(cache))
        {
            TinyFilms.Render(timeline, output, store);
            Assert.Empty(store.Damaged);
            Assert.Equal(cold, TinyFilms.Digest(output));
        }

        Assert.DoesNotContain(scratch.Files, f => f.Contains(".partial-", StringComparison.Ordinal) || f.Contains("claims", StringComparison.Ordinal));
    }

    private static void RenderAndKill(int milliseconds, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("worker");
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var worker = Process.Start(start)!;
        Assert.Equal("ready", worker.StandardOutput.ReadLine());
        Assert.False(worker.WaitForExit(milliseconds), "The worker ended by itself.");
        worker.Kill();
        worker.WaitForExit();
    }
}
