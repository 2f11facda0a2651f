using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Compute.Twins;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Tests.Measuring;

public sealed class SamplerTests
{
    private static readonly MeasurementSettings Settings = MeasurementSettings.Full with { Samples = 10, SecondsPerSeries = 12.5 };

    // Every run takes a second by this clock.
    private readonly CountedTime clock = new();

    [Fact]
    public void Warm_up_goes_on_until_three_times_agree_and_is_no_sample()
    {
        var times = new Queue<double>([9, 5, 3, 1, 1.01, 1.02]);
        var series = Measure(Job(() => times.Count > 0 ? times.Dequeue() : 1))[0];
        Assert.Equal(6, series.WarmUpRuns);
        Assert.True(series.Settled);
        Assert.Equal(13, series.Samples.Length);
        Assert.All(series.Samples, s => Assert.Equal(1, s.Device));
    }

    [Fact]
    public void Times_that_never_settle_are_sampled_and_said_not_to_have_settled()
    {
        var run = 0;
        var series = Measure(Job(() => ++run))[0];
        Assert.False(series.Settled);
        Assert.Equal(13, series.Samples.Length);
    }

    [Fact]
    public void Slow_times_that_do_not_settle_are_not_waited_for_longer_than_a_series_may_take()
    {
        var run = 0;
        var series = Measure(Job(() => ++run, seconds: 10))[0];
        Assert.Equal(3, series.WarmUpRuns);
        Assert.Equal(10, series.Samples.Length);
    }

    [Fact]
    public void Jobs_take_turns()
    {
        var order = new List<char>();
        Measure(Job(() => Note('a')), Job(() => Note('b')));
        Assert.Equal("abababab", string.Concat(order.TakeLast(8)));
        double Note(char name)
        {
            order.Add(name);
            return 1;
        }
    }

    [Fact]
    public void A_wrong_result_is_an_error_and_never_a_number()
    {
        var job = Job(() => 1) with
        {
            Verify = () =>
            {
                var comparison = new Comparison("a sum", 1e-5);
                comparison.Check(1.001f, new CheckedValue(1, 1));
                return comparison.Verification;
            },
        };
        Assert.Equal("wrong-result", Assert.Throws<ExplainerException>(() => Measure(job)).Code);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void No_number_is_a_wrong_result(float value)
    {
        Assert.Throws<ExplainerException>(() => new Comparison("a sum", 1e-5).CheckFinite([1, value]));
        Assert.Throws<ExplainerException>(() => new Comparison("a sum", 1e-5).Check(value, new CheckedValue(1, 1)));
    }

    private System.Collections.Immutable.ImmutableArray<Series> Measure(params Job[] jobs) =>
        new Sampler(Settings, clock, CancellationToken.None).Measure(jobs);

    private Job Job(Func<double> measured, int seconds = 1) => new(
        SeriesKey.Linear(WeightFormat.Fp32, 1), "a tile", 1, 1,
        () =>
        {
            clock.Seconds += seconds;
            var time = measured();
            return new KernelTime(time, time);
        },
        () => new Verification(1, 0, 1));

    private sealed class CountedTime : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
