using Explainer.Core;
using Explainer.Core.Time;

namespace Explainer.Video.Sound;

/// <summary>The clock of the mix: samples at 48 kHz since the film's start.</summary>
public static class SampleClock
{
    /// <summary>Samples per second of every mix.</summary>
    public const int Rate = 48_000;

    /// <summary>The sample nearest to a time, halves up.</summary>
    public static long SampleAt(Seconds time) => Rounding.HalfUp(time.Value * Rate);

    /// <summary>How many samples sound while frames are shown, rounded to the nearest, halves up; exact for every rate.</summary>
    /// <param name="frames">The number of frames, zero or more.</param>
    /// <param name="rate">How fast they are shown.</param>
    public static long SamplesIn(long frames, FrameRate rate) =>
        ((2 * frames * Rate * rate.Denominator) + rate.Numerator) / (2L * rate.Numerator);
}
