using Explainer.Video.Sound;

namespace Explainer.Video.Loudness;

/// <summary>
/// Measures the integrated loudness of 48 kHz stereo by ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by three quarters, an
/// absolute gate at -70 LUFS and a relative one 10 LU below the mean of what passes it.
/// </summary>
internal sealed class LoudnessMeter
{
    private const int StepLength = SampleClock.Rate / 10;
    private const int StepsPerBlock = 4;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    // The sum of both channels' weighted squares in each step of 100 ms: 8 bytes a step, 280 kB an hour.
    private readonly List<double> steps = [];
    private KWeighting leftWeighting = KWeighting.At48Kilohertz;
    private KWeighting rightWeighting = KWeighting.At48Kilohertz;
    private double sum;
    private int inStep;

    /// <summary>Takes the next samples in.</summary>
    public void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var l = leftWeighting.Next(left[i]);
            var r = rightWeighting.Next(right[i]);
            sum += (l * l) + (r * r);
            if (++inStep == StepLength)
            {
                steps.Add(sum);
                sum = 0;
                inStep = 0;
            }
        }
    }

    /// <summary>The loudness of everything so far in LUFS; minus infinity for silence and for less than 400 ms.</summary>
    public double Integrated()
    {
        var blocks = new List<double>(Math.Max(0, steps.Count - StepsPerBlock + 1));
        for (var i = 0; i + StepsPerBlock <= steps.Count; i++)
        {
            blocks.Add((steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3]) / (StepsPerBlock * StepLength));
        }

        var audible = MeanAbove(blocks, PowerOf(AbsoluteGate));
        return LoudnessOf(MeanAbove(blocks, Math.Max(PowerOf(AbsoluteGate), audible * Math.Pow(10, RelativeGate / 10))));
    }

    private static double MeanAbove(List<double> blocks, double gate)
    {
        var total = 0.0;
        var count = 0;
        foreach (var block in blocks)
        {
            if (block > gate)
            {
                total += block;
                count++;
            }
        }

        return count == 0 ? 0 : total / count;
    }

    private static double LoudnessOf(double power) => -0.691 + (10 * Math.Log10(power));

    private static double PowerOf(double loudness) => Math.Pow(10, (loudness + 0.691) / 10);
}
