using System.Collections.Immutable;
using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Results;

/// <summary>What a measurement is asked to do; recorded with its results.</summary>
/// <param name="Quick">The short form: fewer weight formats, batches and samples.</param>
/// <param name="Outputs">Rows of the layer's weight matrix.</param>
/// <param name="Inputs">Columns of the layer's weight matrix.</param>
/// <param name="PrefillTokens">Tokens of the prompt in the prefill series.</param>
/// <param name="Batches">Batch sizes of the sweep, ascending, 1 among them.</param>
/// <param name="Contexts">Lengths of the KV cache, ascending.</param>
/// <param name="Heads">Query heads of the attention.</param>
/// <param name="KvHeads">Key and value heads, a divisor of <paramref name="Heads"/>.</param>
/// <param name="HeadSize">Elements per head.</param>
/// <param name="OtherWeights">Whether fp16 and int8 weights and tensor cores are measured, where the device can.</param>
/// <param name="CacheMultiple">How many times the last-level cache the rotated memory is, at least.</param>
/// <param name="Samples">The least number of samples per series.</param>
/// <param name="SecondsPerSeries">
/// Warm-up ends after this time, in seconds, settled or not, and sampling goes on up to this time once it has the least number.
/// </param>
public sealed record MeasurementSettings(
    bool Quick,
    int Outputs,
    int Inputs,
    int PrefillTokens,
    ImmutableArray<int> Batches,
    ImmutableArray<int> Contexts,
    int Heads,
    int KvHeads,
    int HeadSize,
    bool OtherWeights,
    double CacheMultiple,
    int Samples,
    double SecondsPerSeries)
{
    /// <summary>The lengths of a short, a medium and a long prompt, in tokens, for pause and pace.</summary>
    public static ImmutableArray<int> PromptLengths { get; } = [128, 1024, 8192];

    /// <summary>What these prompts are called in figures' names.</summary>
    public static ImmutableArray<string> PromptNames { get; } = ["short", "medium", "long"];

    /// <summary>The full measurement: at most 60 s on two CPU cores.</summary>
    public static MeasurementSettings Full { get; } = new(
        false, 4096, 4096, 512, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512], [128, 512, 1024, 2048, 4096, 8192, 16384], 32, 8, 128,
        true, 3, 10, 0.4);

    /// <summary>The quick measurement: at most 15 s on two CPU cores.</summary>
    public static MeasurementSettings Short { get; } = Full with
    {
        Quick = true,
        Batches = [1, 2, 4, 8, 32, 128, 512],
        Contexts = [128, 1024, 8192],
        OtherWeights = false,
        Samples = 10,
        SecondsPerSeries = 0.2,
    };

    /// <summary>The settings for a device: a GPU's layer is larger, so that starting a kernel does not count.</summary>
    /// <param name="device">What is measured.</param>
    /// <param name="quick">The short form.</param>
    public static MeasurementSettings For(DeviceDescription device, bool quick)
    {
        var settings = quick ? Short : Full;
        return device.Kind == DeviceKind.Cpu ? settings : settings with { Outputs = 8192, Inputs = 8192 };
    }
}
