using Explainer.Video.Sound;

namespace Explainer.Video.Loudness;

/// <summary>
/// Keeps the true peak of 48 kHz stereo below a ceiling. It looks 4 ms ahead: the gain that a peak needs is spread over the time before it
/// (the least gain within the window, averaged over the window), so that it is reached without a jump, and recovers by an exponential of
/// 80 ms. Both channels get the same gain, so the image does not move.
/// </summary>
internal sealed class TruePeakLimiter
{
    private const int Window = SampleClock.Rate / 250;
    private const double ReleaseSeconds = 0.08;

    // The gain moves between the samples of a peak too; this much is kept for that.
    private const double Margin = -0.1;

    private static readonly double Recovery = 1 - Math.Exp(-1 / (ReleaseSeconds * SampleClock.Rate));
    private readonly double ceiling;
    private readonly TruePeakFilter leftFilter = new();
    private readonly TruePeakFilter rightFilter = new();
    private readonly float[] delayedLeft = new float[Latency];
    private readonly float[] delayedRight = new float[Latency];
    private readonly double[] averaged = new double[Window];

    // A ring of the candidates for the least gain within the window, growing from first to last.
    private readonly (long At, double Gain)[] least = new (long, double)[Window + 2];
    private int firstLeast;
    private int leastCount;
    private float[] peaks = [];
    private double envelope = 1;
    private double total = Window;
    private long position;
    private int delaySlot;
    private int averageSlot;

    /// <summary>Sets the ceiling.</summary>
    /// <param name="ceiling">In dBTP.</param>
    public TruePeakLimiter(double ceiling)
    {
        this.ceiling = Decibels.ToFactor(ceiling + Margin);
        Array.Fill(averaged, 1.0);
    }

    /// <summary>By how many samples the output comes later than the input.</summary>
    public const int Latency = Window + TruePeakFilter.Delay;

    /// <summary>Limits the next samples in place; what comes out is <see cref="Latency"/> samples old.</summary>
    public void Process(Span<float> left, Span<float> right)
    {
        if (peaks.Length < left.Length)
        {
            peaks = new float[left.Length];
        }

        var span = peaks.AsSpan(0, left.Length);
        span.Clear();
        leftFilter.Raise(left, span, (float)ceiling);
        rightFilter.Raise(right, span, (float)ceiling);
        for (var i = 0; i < left.Length; i++)
        {
            var gain = (float)NextGain(span[i]);
            (left[i], delayedLeft[delaySlot]) = (delayedLeft[delaySlot] * gain, left[i]);
            (right[i], delayedRight[delaySlot]) = (delayedRight[delaySlot] * gain, right[i]);
            delaySlot = Next(delaySlot, Latency);
            position++;
        }
    }

    private double NextGain(float peak)
    {
        var needed = peak > ceiling ? ceiling / peak : 1;
        while (leastCount > 0 && least[Wrapped(firstLeast + leastCount - 1)].Gain >= needed)
        {
            leastCount--;
        }

        least[Wrapped(firstLeast + leastCount)] = (position, needed);
        leastCount++;
        while (least[firstLeast].At < position - Window)
        {
            firstLeast = Wrapped(firstLeast + 1);
            leastCount--;
        }

        envelope = Math.Min(least[firstLeast].Gain, envelope + ((1 - envelope) * Recovery));
        total += envelope - averaged[averageSlot];
        averaged[averageSlot] = envelope;
        averageSlot = Next(averageSlot, Window);
        return total / Window;
    }

    private int Wrapped(int index) => index < least.Length ? index : index - least.Length;

    private static int Next(int slot, int slots) => slot + 1 < slots ? slot + 1 : 0;
}
