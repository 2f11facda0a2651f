using System.Numerics;

namespace Explainer.Video.Clips.H264;

/// <summary>Writes the bits of a unit of H.264, emulation prevention aside (ITU-T H.264, 7.2 and 9.1).</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private int free;

    /// <summary>What was written, whole bytes only.</summary>
    public List<byte> Bytes => free == 0 ? bytes : throw new InvalidOperationException("The last byte is not full.");

    /// <summary>A flag.</summary>
    public void Flag(bool value) => Bits(value ? 1u : 0, 1);

    /// <summary>An unsigned number, u(n).</summary>
    /// <param name="value">The number; bits above the count are left out.</param>
    /// <param name="count">Its bits, 0 to 32.</param>
    public void Bits(uint value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            if (free == 0)
            {
                bytes.Add(0);
                free = 8;
            }

            free--;
            bytes[^1] |= (byte)((value >> bit & 1) << free);
        }
    }

    /// <summary>An unsigned Exp-Golomb number, ue(v).</summary>
    /// <param name="value">Below 2^32 - 1.</param>
    public void Unsigned(uint value)
    {
        var length = BitOperations.Log2(value + 1);
        Bits(0, length);
        Bits(value + 1, length + 1);
    }

    /// <summary>A signed Exp-Golomb number, se(v).</summary>
    public void Signed(int value) => Unsigned(value > 0 ? (uint)((value * 2) - 1) : (uint)(-value * 2));

    /// <summary>The rest of the bits that a reader has not read, up to a position.</summary>
    public void Copy(ref BitReader reader, int until)
    {
        while (reader.Position < until)
        {
            Flag(reader.Flag());
        }
    }

    /// <summary>A one and zeros up to the end of the byte: how a unit ends.</summary>
    public void End()
    {
        Flag(true);
        free = 0;
    }

    /// <summary>Ones up to the end of the byte: what stands before arithmetically coded data.</summary>
    public void Align()
    {
        while (free > 0)
        {
            Flag(true);
        }
    }
}
