namespace Explainer.Video.Sound;

/// <summary>Reads a clip at 48 kHz.</summary>
internal sealed class ClipReader : AudioReader
{
    private readonly float[] left;
    private readonly float[] right;
    private readonly Resampler? resampler;

    /// <summary>Splits the clip into its channels.</summary>
    public ClipReader(AudioClip clip)
    {
        resampler = clip.SampleRate == SampleClock.Rate ? null : Resampler.From(clip.SampleRate);
        left = new float[clip.SampleCount];
        right = clip.Channels == 1 ? left : new float[clip.SampleCount];
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = clip.Samples[i * clip.Channels];
            right[i] = clip.Samples[((i + 1) * clip.Channels) - 1];
        }
    }

    /// <inheritdoc/>
    public override void Read(long start, Span<float> left, Span<float> right)
    {
        Read(this.left, start, left);
        if (this.left == this.right)
        {
            left.CopyTo(right);
        }
        else
        {
            Read(this.right, start, right);
        }
    }

    private void Read(float[] channel, long start, Span<float> output)
    {
        if (resampler is not null)
        {
            resampler.Read(channel, start, output);
            return;
        }

        var count = (int)Math.Clamp(channel.Length - start, 0, output.Length);
        if (count > 0)
        {
            channel.AsSpan((int)start, count).CopyTo(output);
        }

        output[count..].Clear();
    }
}
