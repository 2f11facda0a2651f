using System.Buffers.Binary;

namespace Explainer.Video.Output.Containers;

/// <summary>
/// Counts the samples of a track in MP4 and MOV (ISO 14496-12): the boxes must fill the file to its last byte, and the sound and pictures that the
/// index tells of must be there.
/// </summary>
internal static class Mp4Frames
{
    /// <summary>How many samples the first track of a kind has; 0 without such a track.</summary>
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    public static long Count(FileStream file, TrackKind kind)
    {
        var (movie, content) = Mp4Index.Read(file);
        return CountIn(movie, content, kind);
    }

    private static long CountIn(ReadOnlySpan<byte> index, long content, TrackKind kind)
    {
        long? count = null;
        long bytes = 0;
        while (Mp4Index.Next(ref index, out var name, out var body))
        {
            if (!name.SequenceEqual("trak"u8))
            {
                continue;
            }

            var sizes = Mp4Index.Child(Mp4Index.Child(Mp4Index.Child(Mp4Index.Child(body, "mdia"u8), "minf"u8), "stbl"u8), "stsz"u8);
            if (sizes.Length < 12)
            {
                throw new InvalidDataException();
            }

            var samples = BinaryPrimitives.ReadUInt32BigEndian(sizes[8..]);
            bytes += Bytes(sizes, samples);
            if (count is null && Mp4Index.IsOf(kind, body))
            {
                count = samples;
            }
        }

        return bytes <= content ? count ?? 0 : throw new InvalidDataException();
    }

    // Version and flags, then the size that all samples have, or 0; their number; and if they differ the size of each.
    private static long Bytes(ReadOnlySpan<byte> sizes, uint samples)
    {
        var each = BinaryPrimitives.ReadUInt32BigEndian(sizes[4..]);
        if (each != 0)
        {
            // PCM in MOV counts its bytes so.
            return each * (long)samples;
        }

        if (sizes.Length < 12 + (4L * samples))
        {
            throw new InvalidDataException();
        }

        long sum = 0;
        for (var i = 0; i < samples; i++)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(sizes[(12 + (4 * i))..]);
        }

        return sum;
    }
}
