using Explainer.Video.Loudness;
using Explainer.Video.Sound;

namespace Explainer.Video.Tests.Sound;

/// <summary>The signals of EBU Tech 3341 and what a meter must show.</summary>
public sealed class LoudnessTests
{
    [Theory]
    [InlineData(-23, -23)]
    [InlineData(-33, -33)]
    public void A_stereo_sine_of_1_kHz_is_as_loud_as_its_peak(double level, double expected) =>
        Assert.Equal(expected, Measure((20, level)), 0.1);

    [Fact]
    public void A_filter_falls_silent_behind_a_sound()
    {
        // The slowest of the meter's filters; without an end it would fade on for minutes through numbers that take a processor a hundred times longer.
        var filter = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
        var last = 0;
        for (var i = 0; i < 30 * SampleClock.Rate; i++)
        {
            last = filter.Next(i == 0 ? 1 : 0) == 0 ? last : i;
        }

        Assert.InRange(last, SampleClock.Rate / 10, 10 * SampleClock.Rate);
    }

    [Fact]
    public void The_relative_gate_leaves_out_what_is_more_than_10_LU_below() =>
        Assert.Equal(-23, Measure((10, -36), (60, -23), (10, -36)), 0.1);

    [Fact]
    public void The_absolute_gate_leaves_out_silence() =>
        Assert.Equal(-23, Measure((10, -72), (10, -36), (60, -23), (10, -36), (10, -72)), 0.1);

    [Fact]
    public void Parts_above_the_gate_count_by_their_power() =>
        Assert.Equal(-23, Measure((20, -26), (20.1, -20), (20, -26)), 0.1);

    [Fact]
    public void Silence_has_no_loudness() => Assert.Equal(double.NegativeInfinity, Measure((5, double.NegativeInfinity)));

    [Theory]
    [InlineData(4, 0, -6.0)]
    [InlineData(4, 45, -6.0)]
    [InlineData(6, 60, -6.0)]
    [InlineData(8, 67.5, -6.0)]
    public void A_true_peak_between_samples_is_found(int samplesPerCycle, double phase, double expected)
    {
        // Tech 3341 cases 15 to 18: sines at quarters, sixths and eighths of the rate, whose samples may miss their peaks by 3 dB.
        var tone = new float[48000];
        for (var i = 0; i < tone.Length; i++)
        {
            var edge = Math.Min(1, Math.Min(i, tone.Length - i) / 4800.0);
            tone[i] = (float)(0.5 * edge * edge * (3 - (2 * edge)) * Math.Sin((2 * Math.PI * i / samplesPerCycle) + (phase * Math.PI / 180)));
        }

        var meter = new TruePeakMeter();
        meter.Add(tone, tone);
        Assert.InRange(meter.Peak, expected - 0.4, expected + 0.2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(48000)]
    public void The_limiter_keeps_true_peaks_below_its_ceiling_and_changes_nothing_below_it(int block)
    {
        var chance = new NoiseGenerator(5);
        var left = new float[48000];
        var right = new float[48000];
        for (var i = 0; i < left.Length; i++)
        {
            // A quiet second half, with room for the limiter to let go.
            var level = i < 20000 ? 1.8 : 0.1;
            left[i] = (float)(level * chance.NextSigned());
            right[i] = (float)(level * Math.Sin(0.31 * i));
        }

        var (limitedLeft, limitedRight) = ((float[])left.Clone(), (float[])right.Clone());
        var limiter = new TruePeakLimiter(-1);
        for (var i = 0; i < left.Length; i += block)
        {
            var count = Math.Min(block, left.Length - i);
            limiter.Process(limitedLeft.AsSpan(i, count), limitedRight.AsSpan(i, count));
        }

        var meter = new TruePeakMeter();
        meter.Add(limitedLeft, limitedRight);
        Assert.InRange(meter.Peak, -1.6, -1.0);
        for (var i = 47_000; i < 48_000; i++)
        {
            Assert.Equal(left[i - TruePeakLimiter.Latency], limitedLeft[i], 0.0005f);
        }
    }

    private static double Measure(params (double Seconds, double Level)[] parts)
    {
        var meter = new LoudnessMeter();
        var at = 0;
        foreach (var (seconds, level) in parts)
        {
            var tone = new float[(int)(seconds * SampleClock.Rate)];
            for (var i = 0; i < tone.Length; i++)
            {
                tone[i] = (float)(Decibels.ToFactor(level) * Math.Sin(2 * Math.PI * 1000 * (at + i) / SampleClock.Rate));
            }

            at += tone.Length;
            meter.Add(tone, tone);
        }

        return meter.Integrated();
    }
}
