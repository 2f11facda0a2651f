using System.Runtime.InteropServices;

namespace Explainer.Video.Sound.Effects;

/// <summary>A breath of noise that rises or falls in pitch while it crosses from left to right, for a wipe or a change of scene.</summary>
/// <param name="Length">In seconds, 0.05 to 20.</param>
/// <param name="From">The pitch at the start in Hz, 50 to 15000.</param>
/// <param name="To">The pitch at the end in Hz, 50 to 15000.</param>
/// <param name="Seed">Chooses one of many alike.</param>
public sealed record Sweep(double Length = 0.6, double From = 300, double To = 3200, long Seed = 1) : Effect
{
    private const double Level = 0.25;
    private const double Damping = 0.5;

    /// <inheritdoc/>
    public override long SampleCount => CountOf(Length);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var noise = new NoiseGenerator(Seed);
        double low = 0, band = 0;
        var mono = Render(SampleCount, Level, t =>
        {
            // A state variable filter (Chamberlin): its centre can move with every sample. It is stable up to a sixth of the rate.
            var center = From * Math.Pow(To / From, t / Length);
            var f = 2 * Math.Sin(Math.PI * Math.Min(center, SampleClock.Rate / 6.5) / SampleClock.Rate);
            low += f * band;
            band += f * (noise.NextSigned() - low - (Damping * band));
            var bell = Math.Sin(Math.PI * Math.Min(1, t / Length));
            return band * bell * bell;
        });

        var stereo = new float[2 * mono.SampleCount];
        for (var i = 0; i < mono.SampleCount; i++)
        {
            var pan = 1.2 * (((double)i / mono.SampleCount) - 0.5);
            stereo[2 * i] = (float)(mono.Samples[i] * Math.Min(1, 1 - pan));
            stereo[(2 * i) + 1] = (float)(mono.Samples[i] * Math.Min(1, 1 + pan));
        }

        return new ClipReader(new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(stereo), 2, SampleClock.Rate));
    }
}
