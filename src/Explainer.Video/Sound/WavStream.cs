using System.Buffers.Binary;

namespace Explainer.Video.Sound;

/// <summary>
/// Writes 48 kHz stereo as WAV into a stream that need not be seekable: the length is told beforehand. Sound beyond 4 GiB gets an RF64
/// header (EBU Tech 3306), which FFmpeg and editors read.
/// </summary>
internal sealed class WavStream
{
    private const int Channels = 2;
    private readonly Stream stream;
    private readonly WavFormat format;
    private readonly int width;
    private byte[] buffer = [];
    private uint dither = 0x9E3779B9;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">How samples are written.</param>
    /// <param name="sampleCount">Samples per channel that will follow.</param>
    public WavStream(Stream stream, WavFormat format, long sampleCount)
    {
        this.stream = stream;
        this.format = format;
        width = format switch { WavFormat.Pcm16 => 2, WavFormat.Pcm24 => 3, _ => 4 };
        stream.Write(Header(sampleCount));
    }

    /// <summary>Writes samples; values beyond -1 to 1 are clipped in the PCM formats.</summary>
    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var size = left.Length * Channels * width;
        if (buffer.Length < size)
        {
            buffer = new byte[size];
        }

        var at = 0;
        for (var i = 0; i < left.Length; i++)
        {
            Put(left[i], ref at);
            Put(right[i], ref at);
        }

        stream.Write(buffer, 0, size);
    }

    private void Put(float sample, ref int at)
    {
        var target = buffer.AsSpan(at, width);
        switch (format)
        {
            case WavFormat.Pcm16:
                // The difference of two even distributions of one step: the error of rounding is then noise and no distortion. Silence stays silent.
                var noise = sample == 0 ? 0 : Next() - Next();
                BinaryPrimitives.WriteInt16LittleEndian(target, (short)Math.Clamp(MathF.Floor((sample * 32767f) + noise + 0.5f), -32768f, 32767f));
                break;
            case WavFormat.Pcm24:
                var value = (int)Math.Clamp(Math.Floor((sample * 8388607.0) + 0.5), -8388608.0, 8388607.0);
                target[0] = (byte)value;
                target[1] = (byte)(value >> 8);
                target[2] = (byte)(value >> 16);
                break;
            default:
                BinaryPrimitives.WriteSingleLittleEndian(target, sample);
                break;
        }

        at += width;
    }

    // Xorshift (Marsaglia 2003): good enough for dither, and the same in every run.
    private float Next()
    {
        dither ^= dither << 13;
        dither ^= dither >> 17;
        dither ^= dither << 5;
        return (dither >> 8) * (1f / (1 << 24));
    }

    private byte[] Header(long sampleCount)
    {
        var dataSize = sampleCount * Channels * width;
        var isLarge = dataSize > 0xFFFF_0000L;
        var header = new byte[isLarge ? 80 : 44];
        var span = header.AsSpan();
        (isLarge ? "RF64"u8 : "RIFF"u8).CopyTo(span);
        BinaryPrimitives.WriteUInt32LittleEndian(span[4..], isLarge ? uint.MaxValue : (uint)(dataSize + 36));
        "WAVE"u8.CopyTo(span[8..]);
        var at = 12;
        if (isLarge)
        {
            "ds64"u8.CopyTo(span[12..]);
            BinaryPrimitives.WriteUInt32LittleEndian(span[16..], 28);
            BinaryPrimitives.WriteInt64LittleEndian(span[20..], dataSize + 72);
            BinaryPrimitives.WriteInt64LittleEndian(span[28..], dataSize);
            BinaryPrimitives.WriteInt64LittleEndian(span[36..], sampleCount);
            at = 48;
        }

        "fmt "u8.CopyTo(span[at..]);
        BinaryPrimitives.WriteUInt32LittleEndian(span[(at + 4)..], 16);
        BinaryPrimitives.WriteUInt16LittleEndian(span[(at + 8)..], (ushort)(format == WavFormat.Float32 ? 3 : 1));
        BinaryPrimitives.WriteUInt16LittleEndian(span[(at + 10)..], Channels);
        BinaryPrimitives.WriteInt32LittleEndian(span[(at + 12)..], SampleClock.Rate);
        BinaryPrimitives.WriteInt32LittleEndian(span[(at + 16)..], SampleClock.Rate * Channels * width);
        BinaryPrimitives.WriteUInt16LittleEndian(span[(at + 20)..], (ushort)(Channels * width));
        BinaryPrimitives.WriteUInt16LittleEndian(span[(at + 22)..], (ushort)(8 * width));
        "data"u8.CopyTo(span[(at + 24)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(span[(at + 28)..], isLarge ? uint.MaxValue : (uint)dataSize);
        return header;
    }
}
