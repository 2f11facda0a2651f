using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Tests.Measuring;

[Collection("device")]
public sealed class MeasurerTests
{
    // Odd on purpose: neither a multiple of a panel nor of a vector.
    private static readonly MeasurementSettings Tiny = new(
        true, 203, 155, 17, [1, 2, 5, 17], [33, 128], 4, 2, 32, true, 0, 10, 0);

    private static Measurement Measure(int? seed = null, IProgress<MeasurementProgress>? progress = null) => Measurer.Run(
        DeviceList.At(0), Tiny, TileCache.Open(null, Samples.Device, KernelSource.Hash), progress, TimeProvider.System,
            CancellationToken.None, seed);

    [Fact]
    public void A_measurement_holds_every_series_it_was_asked_for_verified_and_with_every_sample()
    {
        var told = new List<MeasurementProgress>();
        var measurement = Measure(7, new Recorder(told));
        var expected = new List<SeriesKey> { SeriesKey.StreamRead, SeriesKey.PeakFma };
        foreach (var weights in Enum.GetValues<WeightFormat>())
        {
            expected.AddRange(Tiny.Batches.Select(b => SeriesKey.Linear(weights, b)));
        }

        expected.AddRange(Tiny.Contexts.Select(c => new SeriesKey(Workload.DecodeAttention, WeightFormat.Fp32, 1, c)));
        expected.Add(new(Workload.PrefillAttention, WeightFormat.Fp32, 17, 17));
        Assert.Equal(expected.ToHashSet(), measurement.Series.Select(s => s.Key).ToHashSet());
        Assert.All(measurement.Series, s =>
        {
            Assert.True(s.Samples.Length >= 10);
            Assert.True(s.Verification.Values > 0);
            Assert.InRange(s.Verification.LargestError, 0, s.Verification.Tolerance);
        });
        Assert.Equal(TimeSpan.Zero, measurement.Date.Offset);
        Assert.Equal(7, measurement.Seed);
        Assert.Contains("decode.compute_utilization", measurement.Figures.Keys);
        Assert.Contains(measurement.Capabilities, c => c is { Name: "fp16-weights", Available: true });
        Assert.All(told, p => Assert.InRange(p.Step, 1, p.Steps));
        Assert.Equal(told[^1].Steps, told[^1].Step);
        Assert.Equal(told.Select(p => p.Step).Order(), told.Select(p => p.Step));

        var text = MeasurementFile.ToJson(measurement);
        Assert.Equal(text, MeasurementFile.ToJson(MeasurementFile.Parse("m.json", text)));
    }

    [Fact]
    public void A_cancelled_measurement_stops() => Assert.Throws<OperationCanceledException>(() => Measurer.Run(
        DeviceList.At(0), Tiny, TileCache.Open(null, Samples.Device, KernelSource.Hash), null, TimeProvider.System,
            new CancellationToken(true)));

    [Fact]
    public void A_measurement_that_is_cancelled_on_the_way_stops_and_tells_no_more()
    {
        using var source = new CancellationTokenSource();
        var told = new List<MeasurementProgress>();
        var until = new Recorder(told, step =>
        {
            if (step.Step == 3)
            {
                source.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => Measurer.Run(
            DeviceList.At(0), Tiny, TileCache.Open(null, Samples.Device, KernelSource.Hash), until, TimeProvider.System, source.Token));
        Assert.Equal([1, 2, 3], told.Select(p => p.Step));
    }

    [Fact]
    public void A_layer_that_does_not_fit_is_refused_before_anything_runs()
    {
        var huge = Tiny with { Outputs = 1 << 20, Inputs = 1 << 20 };
        var refused = Assert.Throws<ExplainerException>(() => Measurer.Run(
            DeviceList.At(0), huge, TileCache.Open(null, Samples.Device, KernelSource.Hash), null, TimeProvider.System,
                CancellationToken.None));
        Assert.Equal("device-memory", refused.Code);
    }

    private sealed class Recorder(List<MeasurementProgress> told, Action<MeasurementProgress>? then = null) : IProgress<MeasurementProgress>
    {
        public void Report(MeasurementProgress value)
        {
            told.Add(value);
            then?.Invoke(value);
        }
    }
}
