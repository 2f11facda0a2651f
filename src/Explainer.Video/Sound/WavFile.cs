using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.Sound;

/// <summary>
/// Reads WAV as a stream: PCM of 8, 16, 24 or 32 bits and IEEE floats of 32 or 64, any rate; more than two channels are mixed down to one. Of a
/// file no more is in memory than its sound, and of that no more than <see cref="SoundLimits"/> allows.
/// </summary>
internal static class WavFile
{
    // Programs that write to a pipe cannot know the size and leave nothing or about the largest number, signed or not (0x7FFFF000 is SoX's).
    private const uint SmallestPlaceholder = 0x7FFF_0000;
    private const int BlockFrames = 1 << 14;

    /// <summary>Whether bytes begin as a WAV file does.</summary>
    public static bool IsWav(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WAVE"u8);

    /// <summary>Decodes a whole file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="ExplainerException">As for the other.</exception>
    public static AudioClip Read(byte[] bytes, string name) => Read(new MemoryStream(bytes), name);

    /// <summary>Decodes a whole file.</summary>
    /// <param name="stream">The file, from its start.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="ExplainerException">It is no WAV file, is broken, too long, or holds an encoding other than the ones above.</exception>
    public static AudioClip Read(Stream stream, string name)
    {
        Span<byte> head = stackalloc byte[12];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !IsWav(head))
        {
            throw Broken(name, "it has no WAV header");
        }

        WavHeader? header = null;
        var begun = 0;
        while (stream.ReadAtLeast(head[begun..8], 8 - begun, throwOnEndOfStream: false) == 8 - begun)
        {
            begun = 0;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head[..4].SequenceEqual("data"u8))
            {
                return header is { } known ? Decode(stream, size, known, name) : throw Broken(name, "its data chunk comes before its format chunk");
            }

            if (head[..4].SequenceEqual("fmt "u8))
            {
                header = ReadHeader(stream, size, name);
            }
            else if (!Skip(stream, size))
            {
                break;
            }

            // Behind an odd number of bytes there is one more, which some programs forget: then the next chunk's name begins there.
            if ((size & 1) != 0 && stream.ReadByte() is var between and > 0 && char.IsAsciiLetter((char)between))
            {
                (head[0], begun) = ((byte)between, 1);
            }
        }

        throw Broken(name, "it holds no sound");
    }

    private static WavHeader ReadHeader(Stream stream, uint size, string name)
    {
        var chunk = new byte[Math.Min(size, 64)];
        if (size < 16 || stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) < chunk.Length || !Skip(stream, size - chunk.Length))
        {
            throw Broken(name, "its format chunk is cut off");
        }

        var header = WavHeader.Read(chunk);
        return header is { Channels: >= 1 and <= 64, Rate: >= 1000 and <= 384_000 } ? header : throw Broken(name, "its channels or sample rate are out of range");
    }

    private static AudioClip Decode(Stream stream, uint size, WavHeader header, string name)
    {
        if (!header.IsKnown)
        {
            throw SoundRules.AudioFormat.With(name).Failure();
        }

        long? there = stream.CanSeek ? stream.Length - stream.Position : null;
        var isPlaceholder = size == 0 || (size >= SmallestPlaceholder && !(there >= size));
        var bytes = !isPlaceholder ? size : there is null ? long.MaxValue : WavTail.SoundBytes(stream);
        var kept = header.Channels == 2 ? 2 : 1;
        var width = header.Width * header.Channels;
        var store = new SampleStore((there is null ? 0 : Math.Min(bytes, there.Value)) / width * kept);
        var block = new byte[width * BlockFrames];
        while (bytes > 0 && !store.IsFull)
        {
            var wanted = (int)Math.Min(block.Length, bytes);
            var read = stream.ReadAtLeast(block.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
            Add(store, block.AsSpan(0, read - (read % width)), header, kept, name);
            bytes -= read;
            if (read < wanted)
            {
                if (!isPlaceholder)
                {
                    throw Broken(name, "it is cut off");
                }

                break;
            }
        }

        return store.IsFull ? throw SoundRules.AudioTooLong.With(name).Failure() : new AudioClip(store.Take(), kept, header.Rate);
    }

    private static void Add(SampleStore store, ReadOnlySpan<byte> frames, WavHeader header, int kept, string name)
    {
        if (header.IsPlainFloats && BitConverter.IsLittleEndian)
        {
            var samples = MemoryMarshal.Cast<byte, float>(frames);
            foreach (var sample in samples)
            {
                Finite(sample, name);
            }

            store.Add(samples);
            return;
        }

        var width = header.Width;
        for (var at = 0; at < frames.Length; at += width * header.Channels)
        {
            var frame = frames.Slice(at, width * header.Channels);
            if (kept == 2)
            {
                store.Add(Finite(header.Sample(frame), name));
                store.Add(Finite(header.Sample(frame[width..]), name));
                continue;
            }

            var sum = 0f;
            for (var c = 0; c < header.Channels; c++)
            {
                sum += header.Sample(frame[(c * width)..]);
            }

            store.Add(Finite(sum / header.Channels, name));
        }
    }

    private static bool Skip(Stream stream, long count)
    {
        var buffer = new byte[Math.Min(count, 1 << 16)];
        while (count > 0)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, count));
            if (read == 0)
            {
                return false;
            }

            count -= read;
        }

        return true;
    }

    private static float Finite(float sample, string name) => float.IsFinite(sample) ? sample : throw Broken(name, "a sample of it is not a number");

    private static ExplainerException Broken(string name, string why) => SoundRules.AudioBrokenReading.With(name, why).Failure();
}
