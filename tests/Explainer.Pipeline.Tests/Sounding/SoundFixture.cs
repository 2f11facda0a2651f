using System.Diagnostics;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.World;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Tests.Sounding;

/// <summary>Compiles and speaks storyboards, renders small films with sound, and asks ffprobe and ffmpeg about them.</summary>
public sealed class SoundFixture : IDisposable
{
    private readonly StoryboardWorld world = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("explainer-sound-").FullName;

    public FFmpegProgram Program { get; } = FFmpegProgram.Find();

    public string At(string name) => Path.Combine(Folder, name);

    internal CompileResult Compile(string yaml, out Speaker speaker, string? language = null)
    {
        var path = At(Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(path, yaml);
        speaker = new Speaker(TimeProvider.System, At("speech"));
        return StoryboardCompiler.Compile(path, world.Options with { Speaker = speaker, Language = language, AllowsCommands = true });
    }

    /// <summary>A film without mistakes.</summary>
    internal Film Film(string yaml, string? language = null, CaptionDisplay? display = null)
    {
        var result = Compile(yaml, out var speaker, language);
        Assert.True(result.Diagnostics.IsEmpty, string.Concat(result.Diagnostics.Select(DiagnosticText.Write)));
        var film = Pipeline.Films.Film.Of(result, speaker, display)!;
        Assert.True(film.SoundMistakes.IsEmpty, string.Concat(film.SoundMistakes.Select(DiagnosticText.Write)));
        return film;
    }

    /// <summary>All that is wrong with a storyboard and its narration.</summary>
    public IReadOnlyList<Diagnostic> Mistakes(string yaml)
    {
        var result = Compile(yaml, out var speaker);
        return [.. result.Diagnostics, .. Pipeline.Films.Film.Of(result, speaker)?.SoundMistakes ?? []];
    }

    /// <summary>Renders a film with everything beside its pictures.</summary>
    public (string Path, RenderResult Result, IReadOnlyList<string> Captions) Render(Film film, string name, IClipStore store, FilmFormat? format = null)
    {
        var order = new FilmOrder { Output = new FilmOutput(At(name), format ?? FilmFormat.Mp4), Quality = "draft", Jobs = 2 };
        var plan = RenderPlan.Of(film.Timeline, film.Timeline.Size, order, Program);
        var result = new RenderJob(plan, film, () => store, Program, TimeProvider.System).Run(null, CancellationToken.None);
        return (order.Output.Path, result, result.CaptionFiles);
    }

    /// <summary>What ffprobe writes, line by line.</summary>
    public static string[] Probe(params string[] arguments) =>
        System.Text.Encoding.UTF8.GetString(Run("ffprobe", ["-v", "error", .. arguments])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A stream's length in seconds, from the times of its packets.</summary>
    public static double Length(string film, string stream) => double.Parse(
        Probe("-select_streams", stream, "-show_entries", "stream=duration", "-of", "csv=p=0", film)[0], CultureInfo.InvariantCulture);

    /// <summary>The left channel of a film's sound, decoded as a player would: 48 000 samples a second.</summary>
    public static float[] Samples(string film, double from = 0, double length = 1e6)
    {
        var bytes = Run(
            "ffmpeg", "-v", "error", "-ss", Plain(from), "-t", Plain(length), "-i", film, "-map", "0:a:0", "-af", "pan=mono|c0=c0", "-f", "f32le", "-");
        var samples = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, samples, 0, samples.Length * sizeof(float));
        return samples;
    }

    public static byte[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }

    public static string Plain(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        world.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
