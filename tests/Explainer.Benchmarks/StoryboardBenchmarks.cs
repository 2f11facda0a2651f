using BenchmarkDotNet.Attributes;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.World;
using Explainer.Raster.Text;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Benchmarks;

/// <summary>How long it takes from a storyboard's text to a timeline: reading YAML, binding, measuring, compiling. EXPLAINER_STORYBOARD names the film.</summary>
[MemoryDiagnoser]
public class StoryboardBenchmarks : IDisposable
{
    private readonly Typesetter typesetter = new();
    private SourceText source = null!;

    /// <summary>Reads the file.</summary>
    [GlobalSetup]
    public void Read()
    {
        var path = Path.GetFullPath(Environment.GetEnvironmentVariable("EXPLAINER_STORYBOARD") ?? "storyboards/prefill-vs-decode.yaml");
        source = new SourceText(path, File.ReadAllText(path));
    }

    /// <summary>Lets the fonts go.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        typesetter.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The whole way from text to timeline.</summary>
    [Benchmark]
    public CompileResult Compile() => StoryboardCompiler.Compile(
        source, new CompileOptions { Typesetter = new SceneTypesetter(typesetter), Pictures = new ScenePictures() });
}
