using System.Diagnostics;
using System.Globalization;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.World;
using Explainer.Raster.Text;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Benchmarks;

/// <summary>
/// Renders a whole film cold and compares it with the encoder's floor, with the same settings. The two are run in turn, so that a machine
/// whose speed drifts disturbs both alike.
/// </summary>
internal static class FilmBenchmark
{
    /// <summary>Runs it.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="preset">The encoder's preset, or null for the default settings.</param>
    /// <param name="crf">The rate factor, or null for the default settings'.</param>
    /// <param name="rounds">How often each is timed.</param>
    public static void Run(string storyboard, string? preset, double? crf, int rounds)
    {
        using var typesetter = new Typesetter();
        var compiled = StoryboardCompiler.Compile(
            storyboard, new CompileOptions { Typesetter = new SceneTypesetter(typesetter), Pictures = new ScenePictures() });
        var timeline = compiled.Timeline ?? throw new InvalidOperationException("The storyboard has mistakes; run explainer check.");
        var program = FFmpegProgram.Find();
        var output = Path.Combine(Path.GetTempPath(), "explainer-film-benchmark.mp4");
        var order = new FilmOrder { Output = new FilmOutput(output, FilmFormat.Mp4), Preset = preset, Crf = crf };
        var settings = RenderPlan.Of(timeline, timeline.Size, order, program);
        using var encoder = new EncoderFloor(program, timeline, settings);
        try
        {
            var ratios = new List<double>();
            for (var round = 0; round < rounds; round++)
            {
                var floor = Time(() => encoder.EncodeAll());
                RenderResult? result = null;
                var whole = Time(() =>
                {
                    result = new RenderJob(settings, null, () => new TemporaryClipStore(), program, TimeProvider.System).Run(null, CancellationToken.None);
                });
                ratios.Add(whole / floor);
                var t = result!.Times;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"floor {floor:0.00} s  film {whole:0.00} s  ratio {whole / floor:0.000}  compose {t.Compose.TotalSeconds:0.00}  draw {t.Draw.TotalSeconds:0.00}  convert {t.Convert.TotalSeconds:0.00}  write {t.Write.TotalSeconds:0.00}  wait for encoder {t.Finish.TotalSeconds:0.00} (seconds over all workers)  frames drawn {result.FramesDrawn}, like the one before {result.FramesUnchanged}"));
            }

            ratios.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio to the encoder's floor: median {ratios[ratios.Count / 2]:0.000} of {ratios.Count}"));
            Console.WriteLine($"size {new FileInfo(output).Length} bytes");
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
