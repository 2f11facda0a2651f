using System.Buffers.Binary;

namespace Explainer.Video.Sound;

/// <summary>How the samples of a WAV file are written.</summary>
/// <param name="Encoding">1 for PCM, 3 for IEEE floats.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Rate">Samples per second and channel.</param>
/// <param name="Bits">Bits of a sample.</param>
internal readonly record struct WavHeader(int Encoding, int Channels, int Rate, int Bits)
{
    private const int Pcm = 1;
    private const int IeeeFloat = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>Whether its samples can be read.</summary>
    public bool IsKnown => (Encoding, Bits) is (Pcm, 8 or 16 or 24 or 32) or (IeeeFloat, 32 or 64);

    /// <summary>Whether its samples lie in it as they lie in memory, all of which are kept.</summary>
    public bool IsPlainFloats => (Encoding, Bits) == (IeeeFloat, 32) && Channels <= 2;

    /// <summary>Bytes of a sample.</summary>
    public int Width => Bits / 8;

    /// <summary>Reads a format chunk, at least 16 bytes.</summary>
    public static WavHeader Read(ReadOnlySpan<byte> chunk)
    {
        var encoding = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        return new WavHeader(
            encoding == Extensible && chunk.Length >= 40 ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]) : encoding,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]), BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]), BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]));
    }

    /// <summary>A sample as a number around -1 to 1.</summary>
    public float Sample(ReadOnlySpan<byte> bytes) => (Encoding, Width) switch
    {
        (IeeeFloat, 4) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (IeeeFloat, _) => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        (_, 1) => (bytes[0] - 128) / 128f,
        (_, 2) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        (_, 3) => ((bytes[0] << 8) | (bytes[1] << 16) | (bytes[2] << 24)) / 2147483648f,
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
    };
}
