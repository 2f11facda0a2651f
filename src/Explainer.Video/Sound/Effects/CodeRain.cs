namespace Explainer.Video.Sound.Effects;

/// <summary>A rain of soft high blips at random places and pitches of one scale, for falling code; the rain thins out towards both ends.</summary>
/// <param name="Length">In seconds, more than zero.</param>
/// <param name="DropsPerSecond">On average, 0.5 to 100.</param>
/// <param name="Seed">Chooses one rain of many alike.</param>
public sealed record CodeRain(double Length, double DropsPerSecond = 14, long Seed = 1) : Effect
{
    private const double Level = 0.06;
    private const double DropLength = 0.16;

    // Two octaves of the pentatonic scale from A6: any two of its tones sound well together.
    private static readonly double[] Pitches = [1760, 1980, 2217, 2637, 2960, 3520, 3960, 4435, 5274, 5920];

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length + DropLength);

    /// <inheritdoc/>
    internal override AudioReader Open() => new GrainReader(Grains(), Pitches.Select(Drop));

    private IEnumerable<Grain> Grains()
    {
        var chance = new NoiseGenerator(Seed);
        var edge = Math.Min(0.5, Length / 3);
        for (var time = 0.0; time < Length; time += -Math.Log(1 - (0.98 * chance.Next())) / DropsPerSecond)
        {
            var gain = (0.3 + (0.7 * chance.Next())) * Math.Min(1, (0.2 * edge + Math.Min(time, Length - time)) / edge);
            var pan = 0.9 * chance.NextSigned();
            yield return new Grain(
                (long)(time * SampleClock.Rate), (int)(Pitches.Length * chance.Next()), (float)(gain * Math.Min(1, 1 - pan)), (float)(gain * Math.Min(1, 1 + pan)));
        }
    }

    private static AudioClip Drop(double pitch) => Render(CountOf(DropLength), Level, t =>
        Math.Min(1, t / 0.002) * Math.Exp(-t / 0.03) * Math.Sin(2 * Math.PI * pitch * t * (1 - (0.25 * t))));
}
