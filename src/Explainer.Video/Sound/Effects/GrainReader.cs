using System.Collections.Immutable;

namespace Explainer.Video.Sound.Effects;

/// <summary>Reads a texture of grains: each is one of a few prepared mono sounds at its own time and place.</summary>
internal sealed class GrainReader : AudioReader
{
    private readonly ImmutableArray<Grain> grains;
    private readonly float[][] variants;
    private readonly int longest;

    /// <summary>Keeps grains in the order of their starts.</summary>
    public GrainReader(IEnumerable<Grain> grains, IEnumerable<AudioClip> variants)
    {
        this.grains = [.. grains.OrderBy(g => g.Start)];
        this.variants = [.. variants.Select(v => v.Samples.ToArray())];
        longest = this.variants.Max(v => v.Length);
    }

    /// <inheritdoc/>
    public override void Read(long start, Span<float> left, Span<float> right)
    {
        left.Clear();
        right.Clear();
        for (var g = FirstAt(start - longest); g < grains.Length && grains[g].Start < start + left.Length; g++)
        {
            var grain = grains[g];
            var sound = variants[grain.Variant];
            var from = Math.Max(start, grain.Start);
            var to = Math.Min(start + left.Length, grain.Start + sound.Length);
            for (var n = from; n < to; n++)
            {
                var sample = sound[n - grain.Start];
                left[(int)(n - start)] += sample * grain.Left;
                right[(int)(n - start)] += sample * grain.Right;
            }
        }
    }

    private int FirstAt(long sample)
    {
        var low = 0;
        var high = grains.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = grains[middle].Start < sample ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
