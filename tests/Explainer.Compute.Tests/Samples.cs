using System.Collections.Immutable;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;

namespace Explainer.Compute.Tests;

/// <summary>A measurement of a device that follows the roofline to the letter: 100 GB/s, 2000 GFLOP/s, ridge 20.</summary>
internal static class Samples
{
    public const double Bandwidth = 100e9;
    public const double Compute = 2000e9;

    public static DeviceDescription Device { get; } = new(
        "Ideal", DeviceKind.Cpu, "Nobody", "Portable Computing Language", "1.0", "OpenCL 3.0", 8, 3000, 64L << 30, 32L << 30, 32 << 20, 16,
            4096, 1 << 20);

    public static MeasurementSettings Settings { get; } = MeasurementSettings.Full with { OtherWeights = true };

    public static Measurement Ideal { get; } = Create();

    private static Measurement Create()
    {
        List<Series> series = [Make(SeriesKey.StreamRead, 1, 1e9), Make(SeriesKey.PeakFma, 1e12, 1)];
        foreach (var weights in Enum.GetValues<WeightFormat>())
        {
            series.AddRange(Settings.Batches.Select(b => Make(
                SeriesKey.Linear(weights, b), 2.0 * b * Settings.Outputs * Settings.Inputs,
                    (double)Settings.Outputs * Settings.Inputs * weights.Bytes())));
        }

        series.AddRange(Settings.Contexts.Select(c => Make(
            new(Workload.DecodeAttention, WeightFormat.Fp32, 1, c), 4.0 * 32 * c * 128, 8.0 * 8 * c * 128)));
        series.Add(Make(new(Workload.PrefillAttention, WeightFormat.Fp32, 512, 512), 4.0 * 32 * 128 * 512 * 513 / 2, 1));
        return new(
            Measurement.CurrentFormat, "0.1.0", new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), 7, Device, new string('a', 32), Settings,
                1L << 30,
            [new("fp16-weights", true, ""), new("int8-weights", false, "a reason")], [.. series]);
    }

    private static Series Make(SeriesKey key, double operations, double bytes)
    {
        var seconds = Math.Max(operations / Compute, bytes / Bandwidth);
        ImmutableArray<Sample> samples = [.. Enumerable.Range(0, 11).Select(i => new Sample(seconds * (1 + ((i - 5) * 0.001)),
            seconds * 1.01))];
        return new(key, "ideal", operations, bytes, 3, true, new(10, 1e-7, 1e-5), samples);
    }
}
