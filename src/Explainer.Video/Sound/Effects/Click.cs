namespace Explainer.Video.Sound.Effects;

/// <summary>A short sharp click that is loudest at its first sample: for a switch, and for measuring whether sound and picture agree.</summary>
/// <param name="Seed">Chooses one of many alike.</param>
public sealed record Click(long Seed = 1) : Effect
{
    private const double Level = 0.5;
    private const double Decay = 0.0009;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(0.012);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var noise = new NoiseGenerator(Seed);
        return new ClipReader(Render(SampleCount, Level, t => t == 0 ? 1 : noise.NextSigned() * Math.Exp(-t / Decay)));
    }
}
