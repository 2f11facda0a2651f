namespace Explainer.Video.Sound;

/// <summary>A second-order filter in transposed direct form II, with its state. Coefficients are divided by a0.</summary>
internal struct Biquad(double b0, double b1, double b2, double a1, double a2)
{
    // Far below what a sample of 24 bits can hold. In silence the state would fade on through numbers so small (subnormal) that a processor
    // takes a hundred times longer for each.
    private const double Nothing = 1e-30;
    private double first;
    private double second;

    /// <summary>Lets frequencies around a centre through (R. Bristow-Johnson's cookbook, 0 dB at the peak).</summary>
    /// <param name="center">In Hz, below 24 kHz.</param>
    /// <param name="quality">Centre divided by bandwidth.</param>
    public static Biquad BandPass(double center, double quality)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * center / SampleClock.Rate);
        var alpha = sin / (2 * quality);
        return new Biquad(alpha / (1 + alpha), 0, -alpha / (1 + alpha), -2 * cos / (1 + alpha), (1 - alpha) / (1 + alpha));
    }

    /// <summary>Lets frequencies below a limit through (R. Bristow-Johnson's cookbook, Butterworth).</summary>
    /// <param name="limit">In Hz, below 24 kHz.</param>
    public static Biquad LowPass(double limit)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * limit / SampleClock.Rate);
        var alpha = sin / Math.Sqrt(2);
        return new Biquad((1 - cos) / 2 / (1 + alpha), (1 - cos) / (1 + alpha), (1 - cos) / 2 / (1 + alpha), -2 * cos / (1 + alpha), (1 - alpha) / (1 + alpha));
    }

    /// <summary>The next output for the next input.</summary>
    public double Next(double input)
    {
        var output = (b0 * input) + first;
        first = (b1 * input) - (a1 * output) + second;
        second = (b2 * input) - (a2 * output);

        // Both at once: one alone would start the filter anew.
        if (Math.Abs(first) < Nothing && Math.Abs(second) < Nothing)
        {
            (first, second) = (0, 0);
        }

        return output;
    }
}
