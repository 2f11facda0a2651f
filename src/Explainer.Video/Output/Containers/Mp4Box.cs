using System.Buffers.Binary;
using System.Text;

namespace Explainer.Video.Output.Containers;

/// <summary>Writes boxes of MP4 (ISO 14496-12, 4.2): a length, a name of four characters, and what is in it; all numbers are big-endian.</summary>
internal static class Mp4Box
{
    /// <summary>The matrix that changes nothing, as films and tracks have it.</summary>
    public static readonly byte[] Identity = [.. Number(0x10000), .. new byte[12], .. Number(0x10000), .. new byte[12], .. Number(0x40000000)];

    /// <summary>Where samples lie: in the file itself.</summary>
    public static readonly byte[] InThisFile = Of("dinf", Of("dref", Number(0), Number(1), Of("url ", Number(1))));

    /// <summary>A box.</summary>
    /// <param name="name">Its name; characters up to U+00FF.</param>
    /// <param name="parts">What is in it.</param>
    public static byte[] Of(string name, params ReadOnlySpan<byte[]> parts)
    {
        var length = 8;
        foreach (var part in parts)
        {
            length += part.Length;
        }

        var box = new byte[length];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)length);
        Encoding.Latin1.GetBytes(name, box.AsSpan(4));
        var at = 8;
        foreach (var part in parts)
        {
            part.CopyTo(box, at);
            at += part.Length;
        }

        return box;
    }

    /// <summary>Four bytes.</summary>
    public static byte[] Number(int value) => Number((uint)value);

    /// <summary>Four bytes.</summary>
    public static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Eight bytes.</summary>
    public static byte[] Wide(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Four bytes each, behind their number.</summary>
    public static byte[] Numbers(IReadOnlyList<uint> values)
    {
        var bytes = new byte[4 + (4 * values.Count)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 + (4 * i)), values[i]);
        }

        return bytes;
    }

    /// <summary>Runs of equal values, as pairs of how many and which, behind the number of pairs.</summary>
    public static byte[] Runs(IEnumerable<uint> values)
    {
        var pairs = new List<uint>();
        foreach (var value in values)
        {
            if (pairs.Count > 0 && pairs[^1] == value)
            {
                pairs[^2]++;
            }
            else
            {
                pairs.AddRange([1, value]);
            }
        }

        return [.. Number(pairs.Count / 2), .. Numbers(pairs).AsSpan(4)];
    }
}
