namespace Explainer.Video.Sound.Effects;

/// <summary>A stamp comes down on paper: wood, a short thud and the sheet below it.</summary>
/// <param name="Pitch">The thud in Hz, 40 to 400.</param>
/// <param name="Seed">Chooses one of many alike.</param>
public sealed record Stamp(double Pitch = 110, long Seed = 1) : Effect
{
    private const double Level = 0.5;
    private const double ThudDecay = 0.05;
    private const double WoodDecay = 0.012;
    private const double PaperDecay = 0.03;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(7 * ThudDecay);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var noise = new NoiseGenerator(Seed);
        var wood = Biquad.BandPass(900, 3);
        var paper = Biquad.BandPass(3600, 0.8);
        return new ClipReader(Render(SampleCount, Level, t =>
        {
            var input = noise.NextSigned();
            var thud = Math.Sin(2 * Math.PI * Pitch * t * (1 + (0.5 * Math.Exp(-t / 0.01)))) * Math.Exp(-t / ThudDecay);
            return Math.Tanh(1.2 * (thud + (3 * wood.Next(input) * Math.Exp(-t / WoodDecay)) + (0.8 * paper.Next(input) * Math.Exp(-t / PaperDecay))));
        }));
    }
}
