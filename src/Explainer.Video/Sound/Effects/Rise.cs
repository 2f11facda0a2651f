namespace Explainer.Video.Sound.Effects;

/// <summary>A chord that climbs an octave and swells, for what is about to be revealed; it breaks off at its end.</summary>
/// <param name="Length">In seconds, 0.1 to 60.</param>
/// <param name="Pitch">Its lowest tone at the start in Hz, 50 to 2000.</param>
public sealed record Rise(double Length = 1.5, double Pitch = 196) : Effect
{
    private const double Level = 0.2;
    private const double EndFade = 0.04;

    // An open fifth and its octave, each a little off pitch so that they shimmer.
    private static readonly double[] Ratios = [1, 1.003, 1.5, 1.504, 2.001];

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length);

    /// <inheritdoc/>
    internal override AudioReader Open() => new ClipReader(Render(SampleCount, Level, t =>
    {
        // The phase is the integral of Pitch * 2^(t / Length).
        var phase = Pitch * Length / Math.Log(2) * (Math.Pow(2, t / Length) - 1);
        var swell = Math.Min(1, t / Length);
        var sum = 0.0;
        foreach (var ratio in Ratios)
        {
            var angle = 2 * Math.PI * phase * ratio;
            sum += Math.Sin(angle) + (0.3 * swell * Math.Sin(2 * angle));
        }

        return sum * swell * swell * Math.Min(1, (Length - t) / EndFade);
    }));
}
