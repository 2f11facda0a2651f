using Explainer.Video.Sound;

namespace Explainer.Video.Loudness;

/// <summary>Measures the true peak of 48 kHz stereo.</summary>
internal sealed class TruePeakMeter
{
    private readonly TruePeakFilter leftFilter = new();
    private readonly TruePeakFilter rightFilter = new();
    private float[] peaks = [];
    private float highest;

    /// <summary>The highest true peak so far in dBTP; minus infinity for silence. The last <see cref="TruePeakFilter.Delay"/> samples are not in it yet.</summary>
    public double Peak => Decibels.FromFactor(highest);

    /// <summary>Takes the next samples in.</summary>
    public void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (peaks.Length < left.Length)
        {
            peaks = new float[left.Length];
        }

        var span = peaks.AsSpan(0, left.Length);
        span.Clear();
        leftFilter.Raise(left, span, highest);
        rightFilter.Raise(right, span, highest);
        foreach (var peak in span)
        {
            highest = Math.Max(highest, peak);
        }
    }
}
