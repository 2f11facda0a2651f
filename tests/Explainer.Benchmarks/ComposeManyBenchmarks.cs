using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Pipeline.World;
using Explainer.Raster.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Benchmarks;

/// <summary>How long it takes from a timeline to a display list where much is on screen: many parts that move, a drawing of many parts of which one moves, morphs.</summary>
[MemoryDiagnoser]
public class ComposeManyBenchmarks : IDisposable
{
    private readonly Typesetter typesetter = new();
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-bench-").FullName;
    private Timeline timeline = null!;
    private int frame;

    /// <summary>What is on screen.</summary>
    [Params("parts-500-moving", "drawing-300-still", "drawing-300-one-moving", "morph-text", "morph-shapes", "morph-drawings")]
    public string Film { get; set; } = "";

    /// <summary>Compiles the film and composes every frame once, so that text is set.</summary>
    [GlobalSetup]
    public void Compile()
    {
        var path = Path.Combine(folder, "film.yaml");
        File.WriteAllText(Path.Combine(folder, "parts.svg"), Drawing(Film.StartsWith("parts", StringComparison.Ordinal) ? 500 : 300));
        File.WriteAllText(path, Board(Film));
        var result = StoryboardCompiler.Compile(path, new CompileOptions { Typesetter = new SceneTypesetter(typesetter), Pictures = new ScenePictures() });
        timeline = result.Timeline ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        for (var i = 0; i < timeline.FrameCount; i++)
        {
            Composer.Compose(timeline, new FrameIndex(i));
        }
    }

    /// <summary>Lets the fonts and files go.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        typesetter.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>One frame after the other, through the whole film, of which all moves.</summary>
    [Benchmark]
    public DisplayList Compose()
    {
        frame = (frame + 1) % timeline.FrameCount;
        return Composer.Compose(timeline, new FrameIndex(frame));
    }

    private static string Drawing(int parts)
    {
        var svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 1000'>");
        for (var i = 0; i < parts; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path id='p{i}' d='M{i % 25 * 40} {i / 25 * 40}h20l10 10v10h-30z' fill='#3{i % 10}8' stroke='#fff'/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Board(string film)
    {
        var (elements, actions) = film switch
        {
            "parts-500-moving" => ("all: { component: Drawing, file: parts.svg, width: 900 }",
                string.Join(", ", Enumerable.Range(0, 500).Select(i => $"{{ at: 0s, set: all.p{i}, rotate: {20 + i}, opacity: 0.5, over: 5s }}"))),
            "drawing-300-still" => ("all: { component: Drawing, file: parts.svg, width: 900 }", "{ at: 0s, pulse: all }"),
            "drawing-300-one-moving" => ("all: { component: Drawing, file: parts.svg, width: 900 }", "{ at: 0s, set: all.p7, rotate: 300, over: 5s }"),
            "morph-text" => ("all: { component: Text, text: The first model reads all of the words, size: 60 }, other: { component: Text, text: The second one writes each word by itself, size: 70, at: bottom }", "{ at: 0s, morph: all, into: other, over: 5s }"),
            "morph-shapes" => ("all: { component: Shape, kind: ellipse }, other: { component: Shape, kind: star, at: bottom }", "{ at: 0s, morph: all, into: other, over: 5s }"),
            _ => ("all: { component: Drawing, file: std/drawings/truck.svg }, other: { component: Drawing, file: std/drawings/robot.svg, at: bottom }", "{ at: 0s, morph: all, into: other, over: 5s }"),
        };
        return $"title: t\nelements: {{ {elements} }}\nbeats:\n  - {{ id: one, duration: 5s, actions: [{actions}] }}\n";
    }
}
