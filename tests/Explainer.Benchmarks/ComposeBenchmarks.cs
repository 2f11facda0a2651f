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

/// <summary>How long it takes from a timeline to a display list, and what is allocated on the way. EXPLAINER_STORYBOARD names the film.</summary>
[MemoryDiagnoser]
public class ComposeBenchmarks : IDisposable
{
    private readonly Typesetter typesetter = new();
    private Timeline timeline = null!;
    private int frame;

    /// <summary>Compiles the film and composes every frame once, so that text is set.</summary>
    [GlobalSetup]
    public void Compile()
    {
        var path = Environment.GetEnvironmentVariable("EXPLAINER_STORYBOARD") ?? "storyboards/prefill-vs-decode.yaml";
        timeline = StoryboardCompiler.Compile(
            Path.GetFullPath(path), new CompileOptions { Typesetter = new SceneTypesetter(typesetter), Pictures = new ScenePictures() }).Timeline
            ?? throw new InvalidOperationException("The storyboard has mistakes; run explainer check.");
        for (var i = 0; i < timeline.FrameCount; i++)
        {
            Composer.Compose(timeline, new FrameIndex(i));
        }
    }

    /// <summary>Lets the fonts go.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        typesetter.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One frame after the other, through the whole film.</summary>
    [Benchmark]
    public DisplayList Compose()
    {
        frame = (frame + 1) % timeline.FrameCount;
        return Composer.Compose(timeline, new FrameIndex(frame));
    }
}
