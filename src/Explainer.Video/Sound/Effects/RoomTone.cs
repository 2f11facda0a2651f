namespace Explainer.Video.Sound.Effects;

/// <summary>The quiet of a room: soft low noise under whatever else is heard; it dies away within 1.2 s after its time.</summary>
/// <param name="Length">In seconds, more than zero.</param>
/// <param name="Seed">Chooses one of many alike.</param>
public sealed record RoomTone(double Length, long Seed = 1) : Effect
{
    private const double Level = 0.05;
    private const double GrainLength = 1.2;
    private const int Variants = 7;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length + GrainLength);

    /// <inheritdoc/>
    internal override AudioReader Open() => new GrainReader(Grains(), Enumerable.Range(0, Variants).Select(Breath));

    // Each breath is half over when the next begins: their powers add up to one, since their windows are sines.
    private IEnumerable<Grain> Grains()
    {
        var chance = new NoiseGenerator(Seed);
        for (var time = 0.0; time < Length; time += GrainLength / 2)
        {
            var pan = 0.3 * chance.NextSigned();
            yield return new Grain((long)(time * SampleClock.Rate), (int)(Variants * chance.Next()), (float)Math.Min(1, 1 - pan), (float)Math.Min(1, 1 + pan));
        }
    }

    private static AudioClip Breath(int variant)
    {
        var noise = new NoiseGenerator(3000 + variant);
        var (first, second) = (Biquad.LowPass(420), Biquad.LowPass(420));
        return Render(CountOf(GrainLength), Level, t => Math.Sin(Math.PI * Math.Min(1, t / GrainLength)) * second.Next(first.Next(noise.NextSigned())));
    }
}
