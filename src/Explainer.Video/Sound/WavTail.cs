using System.Buffers.Binary;

namespace Explainer.Video.Sound;

/// <summary>
/// Finds the chunks behind the sound of a WAV file whose header does not say how long the sound is: they reach exactly to the end of the file,
/// one after the other, and are of kinds that stand there.
/// </summary>
internal static class WavTail
{
    private const int MostBytes = 1 << 20;

    private static readonly string[] Kinds = ["LIST", "INFO", "id3 ", "ID3 ", "bext", "cue ", "fact", "JUNK", "junk", "iXML", "PEAK", "smpl", "inst", "acid", "_PMX", "PAD ", "axml", "labl"];

    /// <summary>The bytes of sound, at most, from the stream's position on; the position stays.</summary>
    /// <param name="stream">A stream that can be sought in.</param>
    public static long SoundBytes(Stream stream)
    {
        var (start, length) = (stream.Position, stream.Length);
        var first = Math.Max(start, length - MostBytes);
        var tail = new byte[length - first];
        stream.Position = first;
        stream.ReadExactly(tail);
        stream.Position = start;

        // A chunk of an odd number of bytes is filled up to an even one, so that each begins where the one behind it can still be reached.
        var begin = tail.Length;
        for (var at = tail.Length - 8; at >= 0; at--)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 4));
            var end = at + 8L + size;
            if ((end == begin || end + (size & 1) == begin) && Array.Exists(Kinds, kind => IsAt(tail.AsSpan(at), kind)))
            {
                begin = at;
            }
        }

        return first + begin - start;
    }

    private static bool IsAt(ReadOnlySpan<byte> bytes, string kind) =>
        bytes[0] == kind[0] && bytes[1] == kind[1] && bytes[2] == kind[2] && bytes[3] == kind[3];
}
