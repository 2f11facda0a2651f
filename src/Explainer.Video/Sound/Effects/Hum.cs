namespace Explainer.Video.Sound.Effects;

/// <summary>The steady hum of a machine, with slow beats; it swells in and dies away within 0.4 s (a third of it when it is short).</summary>
/// <param name="Length">In seconds, more than zero.</param>
/// <param name="Pitch">Its lowest tone in Hz, 20 to 1000.</param>
public sealed record Hum(double Length, double Pitch = 98) : Effect
{
    private const double Level = 0.07;

    // Share of each harmonic; every second one is slightly off pitch, which makes the beats.
    private static readonly (double Ratio, double Share)[] Partials = [(1, 0.5), (2, 0.3), (2.004, 0.12), (3, 0.1), (4.003, 0.08)];

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length);

    /// <inheritdoc/>
    internal override AudioReader Open() => new Reader(this);

    private sealed class Reader(Hum hum) : AudioReader
    {
        public override void Read(long start, Span<float> left, Span<float> right)
        {
            var fade = Math.Min(0.4, hum.Length / 3);
            for (var i = 0; i < left.Length; i++)
            {
                var t = (double)(start + i) / SampleClock.Rate;
                var envelope = Math.Clamp(Math.Min(t, hum.Length - t) / fade, 0, 1);
                var sum = 0.0;
                foreach (var (ratio, share) in Partials)
                {
                    sum += share * Math.Sin(2 * Math.PI * hum.Pitch * ratio * t);
                }

                left[i] = right[i] = (float)(Level * envelope * envelope * (3 - (2 * envelope)) * sum);
            }
        }
    }
}
