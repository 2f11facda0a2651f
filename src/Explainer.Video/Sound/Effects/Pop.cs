namespace Explainer.Video.Sound.Effects;

/// <summary>A round pop whose pitch jumps up, for something that appears.</summary>
/// <param name="Pitch">Where it begins, in Hz, 100 to 4000.</param>
public sealed record Pop(double Pitch = 420) : Effect
{
    private const double Level = 0.3;
    private const double Glide = 0.018;
    private const double Decay = 0.035;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(7 * Decay);

    /// <inheritdoc/>
    internal override AudioReader Open() => new ClipReader(Render(SampleCount, Level, t =>
    {
        // The phase is the integral of Pitch * (1 + 1.4 (1 - exp(-t / Glide))).
        var phase = Pitch * ((2.4 * t) - (1.4 * Glide * (1 - Math.Exp(-t / Glide))));
        return Math.Min(1, t / 0.0015) * Math.Sin(2 * Math.PI * phase) * Math.Exp(-t / Decay);
    }));
}
