using System.Diagnostics;
using System.Globalization;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.World;
using Explainer.Raster.Text;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>Compiles storyboards with the real fonts, renders small films in a folder of their own, and asks ffprobe and ffmpeg about them.</summary>
public sealed class FilmFixture : IDisposable
{
    private readonly Typesetter typesetter = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("explainer-films").FullName;

    public FFmpegProgram Program { get; } = FFmpegProgram.Find();

    public static string PrefillVsDecode => Repository.At("storyboards/prefill-vs-decode.yaml");

    public Timeline Compile(string path, PixelSize? size = null)
    {
        var result = StoryboardCompiler.Compile(
            path, new CompileOptions { Typesetter = new SceneTypesetter(typesetter), Pictures = new ScenePictures(), Size = size });
        Assert.Empty(result.Diagnostics);
        return result.Timeline!;
    }

    public Timeline CompileText(string yaml)
    {
        var path = Path.Combine(Folder, Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(path, yaml);
        return Compile(path);
    }

    public string Render(Timeline timeline, string name, FilmFormat format, PixelSize? size = null, string quality = "draft")
    {
        using var store = new TemporaryClipStore();
        var output = Path.Combine(Folder, name);
        var order = new FilmOrder { Output = new FilmOutput(output, format), Quality = quality, Jobs = 2 };
        var plan = RenderPlan.Of(timeline, size ?? timeline.Size, order, Program);
        new RenderJob(plan, null, () => store, Program, TimeProvider.System).Run(null, CancellationToken.None);
        return output;
    }

    /// <summary>What ffprobe says of a film's first video stream and container, by name.</summary>
    public static Dictionary<string, string> Probe(string film)
    {
        var text = Run("ffprobe", "-v", "error", "-select_streams", "v:0", "-count_packets", "-show_entries",
            "stream=codec_name,profile,width,height,pix_fmt,color_range,color_space,color_transfer,color_primaries,r_frame_rate,nb_read_packets:format=duration",
            "-of", "default=nw=1", film);
        return System.Text.Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
    }

    /// <summary>One frame of a film as red, green, blue, as a player would show it.</summary>
    public static byte[] DecodeRgb(string film, double seconds) => Run(
        "ffmpeg", "-v", "error", "-ss", seconds.ToString(CultureInfo.InvariantCulture), "-i", film, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-");

    public void Dispose()
    {
        typesetter.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
