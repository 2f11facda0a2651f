using System.Globalization;
using BenchmarkDotNet.Running;

namespace Explainer.Benchmarks;

/// <summary>
/// Runs benchmarks. <c>film STORYBOARD [PRESET CRF [ROUNDS]]</c> times a whole film against the encoder's floor, <c>draw STORYBOARD
/// [ROUNDS]</c> the drawing alone, <c>studio STORYBOARD [FRAME]</c> what the studio's pictures cost from a frame on,
/// <c>page STORYBOARD [PROGRAM]</c> the studio's page in Chromium against its bars, <c>compare STORYBOARD [REMOTION [ROUNDS]]</c> the published program against the encoder alone and a Remotion project (<c>""</c> for none), <c>startup [PROGRAM]</c> the published program's quick calls against their budgets; anything else goes to BenchmarkDotNet: <c>--list flat</c> names the benchmarks, <c>--filter '*Compose*'</c> runs some.
/// </summary>
public static class Program
{
    private const int UsualRounds = 3;

    public static void Main(string[] args)
    {
        if (args is ["startup", .. var program])
        {
            StartupBenchmark.Run(program.FirstOrDefault());
            return;
        }

        if (args is ["studio", var edited, .. var first])
        {
            StudioBenchmark.Run(edited, first.Length > 0 ? int.Parse(first[0], CultureInfo.InvariantCulture) : 0);
            return;
        }

        if (args is ["page", var shown, .. var served])
        {
            PageBenchmark.RunAsync(shown, served.FirstOrDefault()).GetAwaiter().GetResult();
            return;
        }

        if (args is ["draw", var drawn, .. var often])
        {
            DrawBenchmark.Run(drawn, often.Length > 0 ? int.Parse(often[0], CultureInfo.InvariantCulture) : UsualRounds);
            return;
        }

        if (args is ["compare", var compared, .. var others])
        {
            ComparisonBenchmark.Run(compared, others.FirstOrDefault() is { Length: > 0 } project ? project : null, others.Length > 1 ? int.Parse(others[1], CultureInfo.InvariantCulture) : UsualRounds);
            return;
        }

        if (args is not ["film", var storyboard, .. var settings])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
            return;
        }

        FilmBenchmark.Run(
            storyboard,
            settings.Length > 0 ? settings[0] : null,
            settings.Length > 1 ? double.Parse(settings[1], CultureInfo.InvariantCulture) : null,
            settings.Length > 2 ? int.Parse(settings[2], CultureInfo.InvariantCulture) : UsualRounds);
    }
}
