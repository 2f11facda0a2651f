using System.Globalization;
using System.Reflection;
using Explainer.Testing;

namespace Explainer.Benchmarks;

/// <summary>
/// The ratios that <c>compare</c> has found, a line each, with what they hang on: day, commit, film, versions and processors. Ratios, as times of different machines say nothing about
/// each other. A commit with a plus had changes that were not committed; what was not noted at the time is a dash.
/// </summary>
internal static class BenchmarkHistory
{
    private const string File = "tests/Explainer.Benchmarks/history.tsv";

    /// <summary>Adds a line.</summary>
    /// <param name="film">The storyboard's name.</param>
    /// <param name="rounds">How often each was timed; ratios are medians of that.</param>
    /// <param name="medium">Explainer's time with x264 medium at crf 18 over that of ffmpeg alone.</param>
    /// <param name="usual">Explainer's time as it comes over that of ffmpeg alone.</param>
    /// <param name="remotion">Remotion's time over that of explainer as it comes; not a number where it was not run.</param>
    /// <param name="ffmpeg">The version of ffmpeg.</param>
    public static void Add(string film, int rounds, double medium, double usual, double remotion, string ffmpeg)
    {
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var program = typeof(Cli.ExplainerApp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        System.IO.File.AppendAllText(Repository.At(File), string.Create(
            CultureInfo.InvariantCulture,
            $"{day}\t{Commit()}\t{film}\t{rounds}\t{medium:0.000}\t{usual:0.000}\t{(double.IsNaN(remotion) ? "-" : remotion.ToString("0.00", CultureInfo.InvariantCulture))}\t{program}\t{ffmpeg}\t{Environment.ProcessorCount}\n"));
    }

    private static string Commit()
    {
        var commit = ProgramRun.Of("git", ["-C", Repository.Root, "rev-parse", "--short=9", "HEAD"]).Expected.Trim();
        var changes = ProgramRun.Of("git", ["-C", Repository.Root, "status", "--porcelain", "--untracked-files=no"]).Expected.Trim();
        return changes.Length == 0 ? commit : commit + "+";
    }
}
