using BenchmarkDotNet.Attributes;
using Explainer.Display.Text;
using Explainer.Raster.Text;

namespace Explainer.Benchmarks;

/// <summary>Setting text: from the start of the fonts to a block that was set before.</summary>
[MemoryDiagnoser]
public class RasterTextBenchmarks : IDisposable
{
    private static readonly TextStyle Style = new("Inter", 36);
    private readonly Typesetter typesetter = new();
    private int step;

    [Benchmark]
    public TextBlock Start_and_set_one()
    {
        using var fresh = new Typesetter();
        return fresh.Set(Style with { Size = 36 + (step++ % 2 * 0.01) }, "First the model reads the whole prompt in one go.");
    }

    [Benchmark]
    public TextBlock A_sentence() => typesetter.Set(Style with { Size = 20 + (step++ % 3000 * 0.01) }, "First the model reads the whole prompt in one go.");

    [Benchmark]
    public TextBlock A_Chinese_paragraph() => typesetter.Set(
        Style with { Size = 20 + (step++ % 3000 * 0.01), Language = "zh-Hans" }, "大模型推理分为预填充与解码两个阶段，前者受算力限制，后者受内存带宽限制。", 400);

    [Benchmark]
    public TextBlock A_sentence_set_before() => typesetter.Set(Style, "Remembered");

    [GlobalCleanup]
    public void Dispose()
    {
        typesetter.Dispose();
        GC.SuppressFinalize(this);
    }
}
