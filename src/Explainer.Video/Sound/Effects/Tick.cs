namespace Explainer.Video.Sound.Effects;

/// <summary>A soft wooden tick, for a token that appears.</summary>
/// <param name="Pitch">In Hz, 100 to 8000.</param>
/// <param name="Decay">The time in seconds in which it falls to 37 %, 0.002 to 1.</param>
public sealed record Tick(double Pitch = 1600, double Decay = 0.018) : Effect
{
    private const double Level = 0.22;
    private const double Attack = 0.0006;

    // An overtone of a struck wooden bar (second mode of a free bar) that dies three times as fast.
    private const double Overtone = 2.756;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(7 * Decay);

    /// <inheritdoc/>
    internal override AudioReader Open() => new ClipReader(Render(SampleCount, Level, t =>
        Math.Min(1, t / Attack) * (
            (Math.Sin(2 * Math.PI * Pitch * t) * Math.Exp(-t / Decay))
            + (0.35 * Math.Sin(2 * Math.PI * Pitch * Overtone * t) * Math.Exp(-3 * t / Decay)))));
}
