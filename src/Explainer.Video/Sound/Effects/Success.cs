namespace Explainer.Video.Sound.Effects;

/// <summary>Two bells, the second a fifth higher, for what is right.</summary>
/// <param name="Pitch">The first bell in Hz, 100 to 4000.</param>
public sealed record Success(double Pitch = 659) : Effect
{
    private const double Level = 0.22;
    private const double Between = 0.11;
    private const double Decay = 0.22;

    // Partials of a small bell.
    private static readonly (double Ratio, double Share)[] Partials = [(1, 1), (2, 0.35), (2.76, 0.2), (5.4, 0.06)];

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Between + (6 * Decay));

    /// <inheritdoc/>
    internal override AudioReader Open() => new ClipReader(Render(SampleCount, Level, t => Bell(Pitch, t) + (0.9 * Bell(Pitch * 1.5, t - Between))));

    private static double Bell(double pitch, double t)
    {
        if (t < 0)
        {
            return 0;
        }

        var sum = 0.0;
        foreach (var (ratio, share) in Partials)
        {
            sum += share * Math.Sin(2 * Math.PI * pitch * ratio * t) * Math.Exp(-t * Math.Sqrt(ratio) / Decay);
        }

        return Math.Min(1, t / 0.002) * sum;
    }
}
