namespace Explainer.Video.Sound.Effects;

/// <summary>Something rushes by: a breath of noise whose pitch rises as it comes near and falls as it goes.</summary>
/// <param name="Length">In seconds, 0.05 to 20.</param>
/// <param name="Pitch">Its highest pitch in Hz, 100 to 8000.</param>
/// <param name="Seed">Chooses one of many alike.</param>
public sealed record Whoosh(double Length = 0.5, double Pitch = 1800, long Seed = 1) : Effect
{
    private const double Level = 0.24;
    private const double Damping = 0.7;

    // How far below its highest pitch it begins and ends.
    private const double Span = 4;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var noise = new NoiseGenerator(Seed);
        double low = 0, band = 0;
        return new ClipReader(Render(SampleCount, Level, t =>
        {
            // A state variable filter (Chamberlin): its centre can move with every sample.
            var near = Math.Sin(Math.PI * Math.Pow(Math.Min(1, t / Length), 0.7));
            var f = 2 * Math.Sin(Math.PI * Math.Min(Pitch / Span * Math.Pow(Span, near), SampleClock.Rate / 6.5) / SampleClock.Rate);
            low += f * band;
            band += f * (noise.NextSigned() - low - (Damping * band));
            return band * near * near * near;
        }));
    }
}
