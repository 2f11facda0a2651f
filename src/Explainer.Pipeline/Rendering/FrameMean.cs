using System.Numerics;
using System.Runtime.InteropServices;

namespace Explainer.Pipeline.Rendering;

/// <summary>The mean of a frame's moments, channel by channel of premultiplied pixels.</summary>
/// <param name="length">Bytes of a picture.</param>
internal sealed class FrameMean(int length)
{
    private readonly ushort[] sums = new ushort[length];
    private readonly byte[] mean = new byte[length];
    private int moments;

    /// <summary>Adds a picture that holds for some moments.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="times">For how many moments.</param>
    public void Add(ReadOnlySpan<byte> pixels, int times)
    {
        if (moments == 0)
        {
            Array.Clear(sums);
        }

        moments += times;
        var factor = new Vector<ushort>((ushort)times);
        var whole = MemoryMarshal.Cast<byte, Vector<byte>>(pixels);
        var added = MemoryMarshal.Cast<ushort, Vector<ushort>>(sums.AsSpan());
        for (var i = 0; i < whole.Length; i++)
        {
            Vector.Widen(whole[i], out var low, out var high);
            added[2 * i] += low * factor;
            added[(2 * i) + 1] += high * factor;
        }

        for (var i = whole.Length * Vector<byte>.Count; i < pixels.Length; i++)
        {
            sums[i] += (ushort)(pixels[i] * times);
        }
    }

    /// <summary>The mean of all <see cref="MotionBlur.Moments"/>, halves up; the next picture that is added begins anew.</summary>
    public ReadOnlySpan<byte> Take()
    {
        if (moments != MotionBlur.Moments)
        {
            throw new InvalidOperationException("Every moment of the frame is to be added.");
        }

        moments = 0;
        var shift = BitOperations.Log2(MotionBlur.Moments);
        var half = new Vector<ushort>(MotionBlur.Moments / 2);
        var summed = MemoryMarshal.Cast<ushort, Vector<ushort>>(sums.AsSpan());
        var whole = MemoryMarshal.Cast<byte, Vector<byte>>(mean.AsSpan());
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = Vector.Narrow((summed[2 * i] + half) >> shift, (summed[(2 * i) + 1] + half) >> shift);
        }

        for (var i = whole.Length * Vector<byte>.Count; i < mean.Length; i++)
        {
            mean[i] = (byte)((sums[i] + (MotionBlur.Moments / 2)) >> shift);
        }

        return mean;
    }
}
