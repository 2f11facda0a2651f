using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Comparing;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.World;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Tests;

/// <summary>Tiny films: 64x36 pixels, ten frames a second, a few frames a beat.</summary>
internal static class TinyFilms
{
    public static readonly FFmpegProgram Program = FFmpegProgram.Find();

    private static readonly StoryboardWorld World = new();

    /// <summary>A storyboard of beats that each show a word of their own.</summary>
    /// <param name="beats">Id, word and frames of each beat.</param>
    public static string Storyboard(params IEnumerable<(string Id, string Word, int Frames)> beats)
    {
        var list = beats.ToList();
        var yaml = new StringBuilder("title: Test\nvideo: { size: 64x36, fps: 10 }\nelements:\n");
        foreach (var (id, word, _) in list)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  word-{id}: {{ component: Text, text: {word}, size: 300, at: center }}\n");
        }

        yaml.Append("beats:\n");
        foreach (var (id, _, frames) in list)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - id: {id}\n    duration: {frames / 10.0}s\n    voiceover: Here is {id}.\n    actions:\n      - {{ at: 0s, show: word-{id}, over: 0.2s }}\n      - {{ at: {(frames - 1) / 10.0}s, hide: word-{id}, over: 0.1s }}\n");
        }

        return yaml.ToString();
    }

    public static Timeline Compile(string yaml)
    {
        var result = StoryboardCompiler.Compile(new SourceText("test.yaml", yaml), World.Options);
        return result.Timeline ?? throw new InvalidOperationException(string.Concat(result.Diagnostics.Select(DiagnosticText.Write)));
    }

    public static Timeline CompileFile(string path)
    {
        var result = StoryboardCompiler.Compile(path, World.Options);
        return result.Timeline ?? throw new InvalidOperationException(string.Concat(result.Diagnostics.Select(DiagnosticText.Write)));
    }

    /// <summary>The film of a storyboard that has no mistakes, for comparing.</summary>
    public static ComparedFilm Compared(string yaml) => ComparedFilm.Of(StoryboardCompiler.Compile(new SourceText("test.yaml", yaml), World.Options))!;

    /// <summary>Likewise of a file.</summary>
    public static ComparedFilm ComparedFile(string path) => ComparedFilm.Of(StoryboardCompiler.Compile(path, World.Options))!;

    /// <summary>The film of a storyboard that has no mistakes, with its captions and titles.</summary>
    public static Film Film(string yaml) => Pipeline.Films.Film.Of(
        StoryboardCompiler.Compile(new SourceText("test.yaml", yaml), World.Options), new Speaker(TimeProvider.System))!;

    public static FilmOrder Order(string output, int? jobs = 2) =>
        new() { Output = new FilmOutput(output, FilmFormat.Mp4), Quality = "draft", Jobs = jobs };

    public static RenderPlan Plan(Timeline timeline, string output, int? jobs = 2) => Plan(timeline, Order(output, jobs));

    public static RenderPlan Plan(Timeline timeline, FilmOrder order) => RenderPlan.Of(timeline, timeline.Size, order, Program);

    /// <summary>A film's job; the store is closed when it is done.</summary>
    public static RenderJob Job(RenderPlan plan, IClipStore store, Film? film = null) => new(plan, film, () => store, Program, TimeProvider.System);

    /// <summary>Makes a film's pictures and joins them; the store is closed then.</summary>
    public static RenderResult Render(Timeline timeline, string output, IClipStore store, int? jobs = 2) =>
        Job(Plan(timeline, output, jobs), store).Run(null, CancellationToken.None);

    /// <summary>The film's digest, everything made anew.</summary>
    public static string Cold(Timeline timeline, Scratch scratch, int? jobs = 2)
    {
        using var store = new TemporaryClipStore(scratch.At());
        var output = scratch.At("cold.mp4");
        Render(timeline, output, store, jobs);
        return Digest(output);
    }

    public static string Digest(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
