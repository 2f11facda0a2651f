namespace Explainer.Video.Sound.Effects;

/// <summary>An engine runs: low pulses with overtones that waver a little; it starts and stops within 0.5 s (a third of it when it is short).</summary>
/// <param name="Length">In seconds, more than zero.</param>
/// <param name="Pitch">Its pulses a second in Hz, 20 to 200.</param>
public sealed record Engine(double Length, double Pitch = 42) : Effect
{
    private const double Level = 0.11;
    private const int Overtones = 9;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length);

    /// <inheritdoc/>
    internal override AudioReader Open() => new Reader(this);

    private sealed class Reader(Engine engine) : AudioReader
    {
        public override void Read(long start, Span<float> left, Span<float> right)
        {
            var fade = Math.Min(0.5, engine.Length / 3);
            for (var i = 0; i < left.Length; i++)
            {
                var t = (double)(start + i) / SampleClock.Rate;
                var envelope = Math.Clamp(Math.Min(t, engine.Length - t) / fade, 0, 1);

                // It wavers by half a per cent; the phase stays continuous, since it is a function of time.
                var phase = 2 * Math.PI * engine.Pitch * (t + (0.0011 * Math.Sin(2 * Math.PI * 0.7 * t)));
                var sum = 0.0;
                for (var n = 1; n <= Overtones; n++)
                {
                    // Every second pulse is a little stronger, as of cylinders that are not alike.
                    sum += (Math.Sin(n * phase) + (0.35 * Math.Sin((n - 0.5) * phase))) / (n * Math.Sqrt(n));
                }

                left[i] = right[i] = (float)(Level * 0.45 * envelope * envelope * (3 - (2 * envelope)) * sum);
            }
        }
    }
}
