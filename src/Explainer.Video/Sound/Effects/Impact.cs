namespace Explainer.Video.Sound.Effects;

/// <summary>A low thud with a short crack, for a stamp.</summary>
/// <param name="Pitch">Where the thud ends up, in Hz, 20 to 400.</param>
/// <param name="Decay">The time in seconds in which the thud falls to 37 %, 0.02 to 2.</param>
/// <param name="Seed">Chooses one crack of many alike.</param>
public sealed record Impact(double Pitch = 52, double Decay = 0.16, long Seed = 1) : Effect
{
    private const double Level = 0.6;
    private const double PitchDrop = 0.025;
    private const double CrackDecay = 0.012;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(6 * Decay);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var noise = new NoiseGenerator(Seed);
        var filter = Biquad.LowPass(2400);
        return new ClipReader(Render(SampleCount, Level, t =>
        {
            // The phase is the integral of Pitch * (1 + 4 exp(-t / PitchDrop)).
            var phase = Pitch * (t + (4 * PitchDrop * (1 - Math.Exp(-t / PitchDrop))));
            var thud = Math.Sin(2 * Math.PI * phase) * Math.Exp(-t / Decay);
            var crack = filter.Next(noise.NextSigned()) * Math.Exp(-t / CrackDecay);
            return Math.Tanh(1.4 * (thud + (0.8 * crack)));
        }));
    }
}
