namespace Explainer.Video.Sound.Effects;

/// <summary>Two low hollow tones, the second a minor third lower, for what is wrong.</summary>
/// <param name="Pitch">The first tone in Hz, 50 to 2000.</param>
public sealed record Failure(double Pitch = 233) : Effect
{
    private const double Level = 0.24;
    private const double Between = 0.16;
    private const double Decay = 0.09;
    private const double Lower = 0.8409;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Between + (8 * Decay));

    /// <inheritdoc/>
    internal override AudioReader Open() => new ClipReader(Render(SampleCount, Level, t => Tone(Pitch, t, Decay) + Tone(Pitch * Lower, t - Between, 1.5 * Decay)));

    // Odd partials only, as of a tube that is closed at one end.
    private static double Tone(double pitch, double t, double decay)
    {
        if (t < 0)
        {
            return 0;
        }

        var angle = 2 * Math.PI * pitch * t;
        return Math.Min(1, t / 0.004) * Math.Exp(-t / decay) * (Math.Sin(angle) + (Math.Sin(3 * angle) / 4) + (Math.Sin(5 * angle) / 12));
    }
}
