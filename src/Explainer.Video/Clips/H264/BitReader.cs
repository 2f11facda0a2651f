namespace Explainer.Video.Clips.H264;

/// <summary>Reads the bits of a unit of H.264 without its emulation prevention bytes (ITU-T H.264, 7.2 and 9.1).</summary>
/// <param name="bytes">The unit after its first byte.</param>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>How many bits were read.</summary>
    public int Position { get; private set; }

    /// <summary>A flag.</summary>
    public bool Flag() => Bits(1) != 0;

    /// <summary>An unsigned number, u(n).</summary>
    /// <param name="count">Its bits, 0 to 32.</param>
    /// <exception cref="InvalidDataException">The unit ends before.</exception>
    public uint Bits(int count)
    {
        uint value = 0;
        for (; count > 0; count--, Position++)
        {
            if (Position >= bytes.Length * 8)
            {
                throw new InvalidDataException();
            }

            value = (value << 1) | ((uint)bytes[Position >> 3] >> (7 - (Position & 7)) & 1);
        }

        return value;
    }

    /// <summary>An unsigned Exp-Golomb number, ue(v).</summary>
    /// <exception cref="InvalidDataException">It is longer than 32 bits, or the unit ends before.</exception>
    public uint Unsigned()
    {
        var zeros = 0;
        while (!Flag())
        {
            if (++zeros == 32)
            {
                throw new InvalidDataException();
            }
        }

        return (1u << zeros) - 1 + Bits(zeros);
    }

    /// <summary>A signed Exp-Golomb number, se(v).</summary>
    public int Signed()
    {
        var code = Unsigned();
        return (code & 1) != 0 ? (int)((code + 1) / 2) : -(int)(code / 2);
    }
}
