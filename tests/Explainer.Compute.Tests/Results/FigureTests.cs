using Explainer.Compute.Kernels;
using Explainer.Compute.Results;

namespace Explainer.Compute.Tests.Results;

public sealed class FigureTests
{
    private static double Value(string name) => Samples.Ideal.Figures[name].Value;

    [Fact]
    public void Ceilings_and_ridge_are_the_device_s()
    {
        Assert.Equal(100, Value("device.bandwidth"), 6);
        Assert.Equal(2000, Value("device.compute"), 6);
        Assert.Equal(20, Value("device.ridge"), 6);
    }

    [Fact]
    public void An_ideal_device_prefills_at_full_arithmetic_and_decodes_at_full_bandwidth()
    {
        Assert.Equal(100, Value("prefill.compute_utilization"), 6);
        Assert.Equal(100, Value("decode.bandwidth_utilization"), 6);
        Assert.Equal(2.5, Value("decode.compute_utilization"), 6);
        Assert.Equal(0.5, Value("decode.operations_per_byte"), 6);
    }

    [Fact]
    public void Measured_and_predicted_crossover_agree_on_an_ideal_device()
    {
        Assert.Equal(40, Value("batch.predicted_crossover"), 6);
        Assert.Equal(40, Value("batch.crossover"), 6);
        Assert.Equal(40, Value("decode.batch_gain"), 6);
        Assert.Equal(20, Value("batch.fp16.predicted_crossover"), 6);
        Assert.Equal(20, Value("batch.fp16.crossover"), 6);
        Assert.Equal(10, Value("batch.int8.crossover"), 6);
    }

    [Fact]
    public void Checking_drafted_tokens_together_costs_one_pass_while_memory_is_the_limit()
    {
        Assert.Equal(0.5, Value("check.k2_cost"), 6);
        Assert.Equal(0.25, Value("check.k4_cost"), 6);
        Assert.Equal(0.125, Value("check.k8_cost"), 6);
    }

    [Fact]
    public void A_longer_prompt_pauses_longer_and_slows_the_pace()
    {
        Assert.True(Value("pause.short") < Value("pause.medium") && Value("pause.medium") < Value("pause.long"));
        Assert.True(Value("pace.short") > Value("pace.medium") && Value("pace.medium") > Value("pace.long"));
        Assert.True(Samples.Ideal.Figures["pause.long"].Derived);
        Assert.False(Samples.Ideal.Figures["decode.tokens_per_second"].Derived);
    }

    [Fact]
    public void Every_figure_has_a_meaning_and_a_finite_value() => Assert.All(
        Samples.Ideal.Figures,
        f =>
        {
            Assert.Equal(f.Key, f.Value.Name);
            Assert.Matches("^[a-z0-9_.]+$", f.Key);
            Assert.True(double.IsFinite(f.Value.Value));
            Assert.NotEmpty(f.Value.Meaning);
        });

    [Fact]
    public void A_ceiling_that_something_exceeded_is_raised_to_it()
    {
        var decode = Samples.Ideal.Find(SeriesKey.Linear(WeightFormat.Fp32, 1))!;
        var faster = decode with { Samples = [.. decode.Samples.Select(s => new Sample(s.Device / 2, s.Host))] };
        var measurement = Samples.Ideal with { Series = Samples.Ideal.Series.Replace(decode, faster) };
        Assert.Equal(200, measurement.Figures["device.bandwidth"].Value, 6);
        Assert.Equal(100, measurement.Figures["decode.bandwidth_utilization"].Value, 6);
    }

    [Fact]
    public void What_was_not_measured_is_no_figure()
    {
        var measurement = Samples.Ideal with { Series = [.. Samples.Ideal.Series.Where(s => s.Key.Weights == WeightFormat.Fp32)] };
        Assert.DoesNotContain("decode.int8.tokens_per_second", measurement.Figures.Keys);
        Assert.Contains("decode.tokens_per_second", measurement.Figures.Keys);
    }

    [Fact]
    public void The_source_note_names_device_and_day() =>
        Assert.Equal("measured: Ideal (CPU, PoCL 1.0), 2026-11-21", Samples.Ideal.SourceNote);

    [Fact]
    public void What_an_ideal_device_does_lies_on_its_roof()
    {
        var ceilings = Ceilings.Of(Samples.Ideal)!;
        Assert.Equal(20, ceilings.Ridge, 1e-6);
        Assert.All(Samples.Ideal.Series, s => Assert.Equal(ceilings.Attainable(s.Intensity), s.OperationsPerSecond,
            1e-3 * s.OperationsPerSecond));
    }

    [Fact]
    public void A_gpu_gets_a_larger_layer()
    {
        var gpu = Samples.Device with { Kind = Explainer.Compute.OpenCL.DeviceKind.Gpu };
        Assert.Equal(8192, MeasurementSettings.For(gpu, quick: false).Inputs);
        Assert.Equal(MeasurementSettings.Short, MeasurementSettings.For(Samples.Device, quick: true));
    }

    [Fact]
    public void Quantiles_interpolate()
    {
        Assert.Equal(2.5, Series.Quantile([4, 1, 3, 2], 0.5), 9);
        Assert.Equal(1, Series.Quantile([4, 1, 3, 2], 0), 9);
        Assert.Equal(4, Series.Quantile([4, 1, 3, 2], 1), 9);
    }
}
