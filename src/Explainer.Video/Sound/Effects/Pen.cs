namespace Explainer.Video.Sound.Effects;

/// <summary>A pen writes: short scratching strokes at an uneven rhythm over a time.</summary>
/// <param name="Length">In seconds, more than zero.</param>
/// <param name="StrokesPerSecond">On average, 0.5 to 30.</param>
/// <param name="Seed">Chooses one rhythm of many alike.</param>
public sealed record Pen(double Length, double StrokesPerSecond = 6, long Seed = 1) : Effect
{
    private const double Level = 0.1;
    private const double StrokeLength = 0.16;
    private const int Variants = 6;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length + StrokeLength);

    /// <inheritdoc/>
    internal override AudioReader Open() => new GrainReader(Grains(), Enumerable.Range(0, Variants).Select(Stroke));

    private IEnumerable<Grain> Grains()
    {
        var chance = new NoiseGenerator(Seed);
        for (var time = 0.0; time < Length; time += (0.6 + (0.8 * chance.Next())) / StrokesPerSecond)
        {
            var gain = 0.5 + (0.5 * chance.Next());
            var pan = 0.25 * chance.NextSigned();
            yield return new Grain(
                (long)(time * SampleClock.Rate), (int)(Variants * chance.Next()), (float)(gain * Math.Min(1, 1 - pan)), (float)(gain * Math.Min(1, 1 + pan)));
        }
    }

    // The tip grinds over the fibres of the paper, faster in the middle of a stroke.
    private static AudioClip Stroke(int variant)
    {
        var chance = new NoiseGenerator(2000 + variant);
        var length = StrokeLength * (0.55 + (0.45 * chance.Next()));
        var scratch = Biquad.BandPass(2900 + (1400 * chance.Next()), 1.1);
        var hiss = Biquad.BandPass(7200, 0.8);
        return Render(CountOf(StrokeLength), Level, t =>
        {
            var noise = chance.NextSigned();
            var speed = t < length ? Math.Sin(Math.PI * t / length) : 0;
            return speed * (scratch.Next(noise) + (0.5 * speed * hiss.Next(noise)));
        });
    }
}
