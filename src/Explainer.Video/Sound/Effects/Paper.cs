namespace Explainer.Video.Sound.Effects;

/// <summary>A sheet of paper is turned: a dry rustle that swells, crackles and settles.</summary>
/// <param name="Length">In seconds, 0.1 to 5.</param>
/// <param name="Seed">Chooses one of many alike.</param>
public sealed record Paper(double Length = 0.5, long Seed = 1) : Effect
{
    private const double Level = 0.2;
    private const double CracklesPerSecond = 90;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var noise = new NoiseGenerator(Seed);
        var rustle = Biquad.BandPass(3800, 0.9);
        var crackle = Biquad.BandPass(6200, 1.6);
        var burst = 0.0;
        return new ClipReader(Render(SampleCount, Level, t =>
        {
            if (noise.Next() < CracklesPerSecond / SampleClock.Rate)
            {
                burst = 0.4 + (0.6 * noise.Next());
            }

            burst *= 0.9965;
            var input = noise.NextSigned();
            var passed = Math.Min(1, t / Length);
            var swell = Math.Sin(Math.PI * Math.Pow(passed, 0.6));
            return swell * swell * ((0.6 * rustle.Next(input)) + (1.4 * burst * crackle.Next(input)));
        }));
    }
}
