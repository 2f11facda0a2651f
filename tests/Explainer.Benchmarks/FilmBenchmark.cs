using System.Diagnostics;
using System.Globalization;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.World;
using Explainer.Raster.Drawing;
using Explainer.Raster.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Benchmarks;

/// <summary>
/// Renders a whole film cold and compares it with the encoder's floor: the time that ffmpeg alone needs for the same raw frames, read from
/// memory (a tmpfs), with the same settings, one encoder thread a clip and as many side by side as there are processors. The two are run
/// in turn, so that a machine whose speed drifts disturbs both alike.
/// </summary>
internal static class FilmBenchmark
{
    private const string Memory = "/dev/shm";

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
        var folder = Directory.CreateDirectory(Path.Combine(Memory, "explainer-floor")).FullName;
        try
        {
            WriteRawFrames(timeline, settings, folder);
            var ratios = new List<double>();
            for (var round = 0; round < rounds; round++)
            {
                var floor = Time(() => EncodeAll(program, settings, folder));
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
            Directory.Delete(folder, recursive: true);
            File.Delete(output);
        }
    }

    private static void WriteRawFrames(Timeline timeline, RenderPlan settings, string folder)
    {
        Parallel.For(0, settings.Clips.Length, i =>
        {
            var rasterizer = new FrameRasterizer(
                timeline.DesignSize, (double)settings.Encoder.Size.Width / timeline.DesignSize.Width, new RasterCache());
            var converter = new FrameConverter(rasterizer, settings.Encoder.FrameLayout);
            using var file = File.Create(RawPath(folder, i));
            for (var frame = 0; frame < settings.Clips[i].Count; frame++)
            {
                file.Write(converter.Convert(rasterizer.Draw(Composer.Compose(timeline, settings.Clips[i].First + frame))).Span);
            }
        });
    }

    private static void EncodeAll(FFmpegProgram program, RenderPlan settings, string folder)
    {
        var order = Enumerable.Range(0, settings.Clips.Length).OrderByDescending(i => settings.Clips[i].Count).ToList();
        var next = -1;
        var workers = Enumerable.Range(0, settings.Jobs).Select(_ => new Thread(() =>
        {
            for (var n = Interlocked.Increment(ref next); n < order.Count; n = Interlocked.Increment(ref next))
            {
                Encode(program, settings.Encoder, RawPath(folder, order[n]));
            }
        })).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
    }

    private static void Encode(FFmpegProgram program, EncoderSettings encoder, string raw)
    {
        var start = new ProcessStartInfo(program.Path) { RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-nostdin");
        start.ArgumentList.Add("-y");

        // A film's frames come through a socket or a pipe, and ffmpeg may open nothing else; here they lie in memory.
        foreach (var argument in encoder.Arguments(raw))
        {
            start.ArgumentList.Add(argument == EncoderSettings.FrameProtocols ? "file" : argument);
        }

        start.ArgumentList.Add(raw + ".mp4");
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("ffmpeg failed on raw frames: " + said);
        }
    }

    private static string RawPath(string folder, int clip) => Path.Combine(folder, clip.ToString(CultureInfo.InvariantCulture) + ".yuv");

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
