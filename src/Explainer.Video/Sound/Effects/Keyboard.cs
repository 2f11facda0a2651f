namespace Explainer.Video.Sound.Effects;

/// <summary>Somebody types: key strokes at an uneven human rhythm over a time.</summary>
/// <param name="Length">In seconds, more than zero.</param>
/// <param name="KeysPerSecond">On average, 0.5 to 30.</param>
/// <param name="Seed">Chooses one rhythm of many alike.</param>
public sealed record Keyboard(double Length, double KeysPerSecond = 8, long Seed = 1) : Effect
{
    private const double Level = 0.16;
    private const double StrokeLength = 0.07;
    private const int Variants = 8;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length + StrokeLength);

    /// <inheritdoc/>
    internal override AudioReader Open() => new GrainReader(Grains(), Enumerable.Range(0, Variants).Select(Stroke));

    private IEnumerable<Grain> Grains()
    {
        var chance = new NoiseGenerator(Seed);
        for (var time = 0.0; time < Length; time += (0.5 + chance.Next()) / KeysPerSecond)
        {
            var gain = 0.6 + (0.4 * chance.Next());
            var pan = 0.5 * chance.NextSigned();
            yield return new Grain(
                (long)(time * SampleClock.Rate), (int)(Variants * chance.Next()), (float)(gain * Math.Min(1, 1 - pan)), (float)(gain * Math.Min(1, 1 + pan)));
        }
    }

    // The key goes down, hits the plate, and comes up again a little later and softer.
    private static AudioClip Stroke(int variant)
    {
        var chance = new NoiseGenerator(1000 + variant);
        var crack = Biquad.BandPass(2600 + (900 * chance.Next()), 1.2);
        var body = Biquad.BandPass(330 + (120 * chance.Next()), 2.5);
        var release = 0.032 + (0.012 * chance.Next());
        return Render(CountOf(StrokeLength), Level, t =>
        {
            var noise = chance.NextSigned();
            var down = Math.Exp(-t / 0.004);
            var up = t >= release ? 0.35 * Math.Exp(-(t - release) / 0.003) : 0;
            return (crack.Next(noise) * (down + up)) + (1.6 * body.Next(noise) * Math.Exp(-t / 0.012));
        });
    }
}
