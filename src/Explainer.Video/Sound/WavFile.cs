using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.Sound;

/// <summary>Reads WAV: PCM of 8, 16, 24 or 32 bits and IEEE floats of 32 or 64, any rate; more than two channels are mixed down to one.</summary>
internal static class WavFile
{
    private const int Pcm = 1;
    private const int IeeeFloat = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>Whether bytes begin as a WAV file does.</summary>
    public static bool IsWav(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WAVE"u8);

    /// <summary>Decodes a whole file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="ExplainerException">It is no WAV file, is broken, or holds an encoding other than the ones above.</exception>
    public static AudioClip Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (!IsWav(bytes))
        {
            throw Broken(name, "it does not begin as a WAV file does");
        }

        int encoding = 0, channels = 0, rate = 0, bits = 0;
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var kind = bytes.Slice(at, 4);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var body = bytes[(at + 8)..];
            if (kind.SequenceEqual("fmt "u8))
            {
                if (size < 16 || body.Length < 16)
                {
                    throw Broken(name, "its format chunk is cut off");
                }

                encoding = BinaryPrimitives.ReadUInt16LittleEndian(body);
                channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
                rate = BinaryPrimitives.ReadInt32LittleEndian(body[4..]);
                bits = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);
                if (encoding == Extensible && size >= 40 && body.Length >= 40)
                {
                    encoding = BinaryPrimitives.ReadUInt16LittleEndian(body[24..]);
                }
            }
            else if (kind.SequenceEqual("data"u8))
            {
                if (channels is < 1 or > 64 || rate is < 1000 or > 384_000)
                {
                    throw Broken(name, channels == 0 ? "its sound stands before its format" : "its channels or sample rate are out of range");
                }

                // A program that writes to a pipe cannot know the size and leaves all ones or zero; then the sound goes on to the end.
                var data = size is 0 or > 0xFFFF_FF00 ? body : size <= body.Length ? body[..(int)size] : throw Broken(name, "it is cut off");
                return Decode(data, encoding, bits, channels, rate, name);
            }

            if (size > body.Length)
            {
                break;
            }

            at += 8 + (int)size + (int)(size & 1);
        }

        throw Broken(name, "it holds no sound");
    }

    private static AudioClip Decode(ReadOnlySpan<byte> data, int encoding, int bits, int channels, int rate, string name)
    {
        var width = bits / 8;
        if ((encoding, bits) is not ((Pcm, 8 or 16 or 24 or 32) or (IeeeFloat, 32 or 64)))
        {
            throw SoundRules.AudioFormat.With(name).Failure();
        }

        var frames = data.Length / (width * channels);
        var kept = channels == 2 ? 2 : 1;
        var samples = new float[frames * kept];
        for (var i = 0; i < frames; i++)
        {
            var frame = data.Slice(i * width * channels, width * channels);
            if (kept == 2)
            {
                samples[2 * i] = Sample(frame, encoding, width);
                samples[(2 * i) + 1] = Sample(frame[width..], encoding, width);
                continue;
            }

            var sum = 0f;
            for (var c = 0; c < channels; c++)
            {
                sum += Sample(frame[(c * width)..], encoding, width);
            }

            samples[i] = sum / channels;
        }

        foreach (var sample in samples)
        {
            if (!float.IsFinite(sample))
            {
                throw Broken(name, "a sample of it is not a number");
            }
        }

        return new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples), kept, rate);
    }

    private static float Sample(ReadOnlySpan<byte> bytes, int encoding, int width) => (encoding, width) switch
    {
        (IeeeFloat, 4) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (IeeeFloat, _) => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        (_, 1) => (bytes[0] - 128) / 128f,
        (_, 2) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        (_, 3) => ((bytes[0] << 8) | (bytes[1] << 16) | (bytes[2] << 24)) / 2147483648f,
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
    };

    private static ExplainerException Broken(string name, string why) => SoundRules.AudioBrokenReading.With(name, why).Failure();
}
