using System.Numerics;
using System.Runtime.InteropServices;

namespace Explainer.Video.Clips.H264;

/// <summary>
/// A unit of an H.264 stream (NAL unit; ITU-T H.264, 7.3.1 and 7.4.1): one byte that says what it is, and its content, in which a 3 stands after any two zeros
/// that could be taken for the start of another unit.
/// </summary>
internal static class NetworkUnit
{
    /// <summary>A slice of a picture that is not the first of a group.</summary>
    public const int Slice = 1;

    /// <summary>A slice of the first picture of a group.</summary>
    public const int FirstSlice = 5;

    /// <summary>Supplemental information.</summary>
    public const int Supplement = 6;

    /// <summary>Parameters of the sequence.</summary>
    public const int Sequence = 7;

    /// <summary>Parameters of pictures.</summary>
    public const int Picture = 8;

    /// <summary>What a unit holds, from its first byte.</summary>
    public static int Kind(byte first) => first & 0x1F;

    /// <summary>Whether other pictures may be predicted from it.</summary>
    public static bool IsReference(byte first) => (first & 0x60) != 0;

    /// <summary>The content of a unit, without its first byte and what prevents emulation.</summary>
    public static byte[] Content(ReadOnlySpan<byte> unit)
    {
        var content = new List<byte>(unit.Length);
        var zeros = 0;
        foreach (var next in unit[1..])
        {
            if (zeros >= 2 && next == 3)
            {
                zeros = 0;
                continue;
            }

            zeros = next == 0 ? zeros + 1 : 0;
            content.Add(next);
        }

        return [.. content];
    }

    /// <summary>A unit of a first byte and a content.</summary>
    public static byte[] Of(byte first, List<byte> content)
    {
        var unit = new List<byte>(content.Count + (content.Count / 64) + 1) { first };
        var zeros = 0;
        foreach (var next in CollectionsMarshal.AsSpan(content))
        {
            if (zeros >= 2 && next <= 3)
            {
                unit.Add(3);
                zeros = 0;
            }

            zeros = next == 0 ? zeros + 1 : 0;
            unit.Add(next);
        }

        return [.. unit];
    }

    /// <summary>Makes sure that a unit is as x264 writes it.</summary>
    public static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException();
        }
    }

    /// <summary>Where the one stands that ends a unit's content.</summary>
    public static int LastBit(ReadOnlySpan<byte> content)
    {
        var last = content.LastIndexOfAnyExcept((byte)0);
        Require(last >= 0);
        return (last * 8) + 7 - BitOperations.TrailingZeroCount(content[last]);
    }
}
