using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Scenes.Components;
using Explainer.Testing;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Benchmarks;

/// <summary>
/// What README's table of speed comes from: the published program as it comes and with the settings that the others have, the encoder alone
/// on the same raw frames, and Remotion where a project of it is given, in turn, cold, so that a machine whose speed drifts disturbs all
/// alike. Prints times, their medians as ratios, sizes, SSIM against the raw frames, versions and the calls; adds the ratios to history.tsv (<see cref="BenchmarkHistory"/>).
/// </summary>
internal static partial class ComparisonBenchmark
{
    /// <summary>Runs it.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="remotion">The folder of a Remotion project of the same film, with its packages installed; null for none.</param>
    /// <param name="rounds">How often each is timed.</param>
    public static void Run(string storyboard, string? remotion, int rounds)
    {
        using var scratch = new Scratch();
        var published = Repository.At("artifacts/program/explainer");
        string[] usual = ["render", storyboard, "--no-cache", "-o", scratch.At("usual.mp4")];
        string[] medium = ["render", storyboard, "--no-cache", "--preset", "medium", "--crf", "18", "-o", scratch.At("medium.mp4")];
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);

        // Beats are as long as their narration is spoken.
        var timeline = service.Load(storyboard, new FilmOptions(), CancellationToken.None).Films.FirstOrDefault()?.Timeline ?? throw new InvalidOperationException("The storyboard has mistakes; run explainer check.");
        var program = FFmpegProgram.Find();
        var plan = RenderPlan.Of(
            timeline, timeline.Size, new FilmOrder { Output = new FilmOutput(scratch.At("floor.mp4"), FilmFormat.Mp4), Preset = "medium", Crf = 18 }, program);
        using var floor = new EncoderFloor(program, timeline, plan);
        var size = 0L;
        var runs = new List<(string Name, Action Run)>
        {
            ("ffmpeg alone, the same raw frames, x264 medium, crf 18", () => size = floor.EncodeAll()),
            ("explainer, x264 medium, crf 18, with voice, sound, captions", () => Call(published, medium, null)),
            ("explainer as it comes, with voice, sound, captions", () => Call(published, usual, null)),
        };
        if (remotion is not null)
        {
            runs.Add(("remotion, silent, two browser tabs", () => Call("npx", RemotionCall, remotion)));
        }

        var times = runs.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                if (remotion is not null && Path.Combine(remotion, "node_modules/.cache") is var bundle && Directory.Exists(bundle))
                {
                    Directory.Delete(bundle, recursive: true);
                }

                var watch = Stopwatch.StartNew();
                runs[i].Run();
                times[i].Add(watch.Elapsed.TotalSeconds);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {times[i][^1],7:0.0} s  {runs[i].Name}"));
            }
        }

        Report(runs, times, remotion is not null, storyboard, program);
        Console.WriteLine($"x264 medium, crf 18: {size} bytes, SSIM {Ssim(program, floor, scratch.At("medium.mp4"), plan)} dB");
        Console.WriteLine($"explainer as it comes: {VideoBytes(scratch.At("usual.mp4"))} bytes of picture, SSIM {Ssim(program, floor, scratch.At("usual.mp4"), plan)} dB");
        Console.WriteLine($"calls: explainer {string.Join(' ', usual[2..3])}; explainer {string.Join(' ', medium[2..^2])}; npx {string.Join(' ', RemotionCall)}");
        Console.WriteLine($"versions: {program.Version}; {Environment.ProcessorCount} processors");
    }

    private static readonly string[] RemotionCall =
    [
        "remotion", "render", "src/index.ts", "PrefillVsDecode", "out/video.mp4", "--browser-executable=/usr/bin/chromium-headless-shell",
        "--chrome-mode=headless-shell", "--concurrency=2",
    ];

    private static void Report(List<(string Name, Action Run)> runs, List<List<double>> times, bool hasRemotion, string storyboard, FFmpegProgram program)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var ratios = times[i].Select((t, round) => t / times[0][round]).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {runs[i].Name} | {string.Join(", ", times[i].Select(t => t.ToString("0.0", CultureInfo.InvariantCulture)))} s | {Median(ratios):0.00} |"));
        }

        var (medium, usual) = (Ratios(times[1], times[0]), Ratios(times[2], times[0]));
        var gain = hasRemotion ? Median(Ratios(times[3], times[2])) : double.NaN;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Remotion's time over that of explainer as it comes: median {gain:0.0}"));
        BenchmarkHistory.Add(Path.GetFileNameWithoutExtension(storyboard), times[0].Count, Median(medium), Median(usual), gain, program.Version.Text);
    }

    private static List<double> Ratios(List<double> times, List<double> others) => [.. times.Select((t, round) => t / others[round])];

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Call(string program, string[] arguments, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.WorkingDirectory = folder ?? Repository.Root;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {said.Result}{complained}");
        }
    }

    private static string Ssim(FFmpegProgram program, EncoderFloor floor, string film, RenderPlan plan)
    {
        var said = ProgramRun.Of(
            program.Path,
            [
                "-v", "info", "-nostats", "-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", plan.Encoder.Size.ToString(), "-framerate", plan.Encoder.Rate.ToString(),
                "-i", floor.AllFrames, "-i", film, "-lavfi", "[0:v]settb=1/1000,setpts=N[a];[1:v]settb=1/1000,setpts=N[b];[a][b]ssim", "-f", "null", "-",
            ]).Error;
        return Decibels().Match(said).Groups[1].Value;
    }

    private static string VideoBytes(string film)
    {
        var packets = ProgramRun.Of("ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "packet=size", "-of", "csv=p=0", film]).Expected;
        return packets.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(line => long.Parse(line.TrimEnd(',', '\r'), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"SSIM .*All:[0-9.]+ \(([0-9.inf]+)\)")]
    private static partial Regex Decibels();
}
