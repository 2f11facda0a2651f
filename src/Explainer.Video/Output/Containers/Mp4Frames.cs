using System.Buffers.Binary;

namespace Explainer.Video.Output.Containers;

/// <summary>
/// Counts the samples of a track in MP4 and MOV (ISO 14496-12): the boxes must fill the file to its last byte, and the sound and pictures that the
/// index tells of must be there.
/// </summary>
internal static class Mp4Frames
{
    private const int Header = 8;
    private const long MostIndex = 1 << 30;

    /// <summary>How many samples the first track of a kind has; 0 without such a track.</summary>
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    public static long Count(FileStream file, TrackKind kind)
    {
        byte[]? index = null;
        long content = 0;
        var head = new byte[16];
        for (long at = 0; at < file.Length;)
        {
            file.Position = at;
            file.ReadExactly(head, 0, Header);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            var header = Header;
            if (size == 1)
            {
                file.ReadExactly(head, Header, 8);
                size = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(Header));
                header = 16;
            }

            if (size < header || size > file.Length - at)
            {
                throw new InvalidDataException();
            }

            if (head.AsSpan(4, 4).SequenceEqual("mdat"u8))
            {
                content += size - header;
            }
            else if (head.AsSpan(4, 4).SequenceEqual("moov"u8) && size <= MostIndex)
            {
                index = new byte[size - header];
                file.ReadExactly(index);
            }

            at += size;
        }

        return index is null ? throw new InvalidDataException() : CountIn(index, content, kind);
    }

    private static long CountIn(ReadOnlySpan<byte> index, long content, TrackKind kind)
    {
        long? count = null;
        long bytes = 0;
        while (Next(ref index, out var name, out var body))
        {
            if (!name.SequenceEqual("trak"u8))
            {
                continue;
            }

            var media = Child(body, "mdia"u8);
            var sizes = Child(Child(Child(media, "minf"u8), "stbl"u8), "stsz"u8);
            var handler = Child(media, "hdlr"u8);
            if (sizes.Length < 12 || handler.Length < 12)
            {
                throw new InvalidDataException();
            }

            var samples = BinaryPrimitives.ReadUInt32BigEndian(sizes[8..]);
            bytes += Bytes(sizes, samples);
            if (count is null && handler[8..12].SequenceEqual(kind == TrackKind.Sound ? "soun"u8 : "vide"u8))
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

    private static ReadOnlySpan<byte> Child(ReadOnlySpan<byte> boxes, scoped ReadOnlySpan<byte> wanted)
    {
        while (Next(ref boxes, out var name, out var body))
        {
            if (name.SequenceEqual(wanted))
            {
                return body;
            }
        }

        throw new InvalidDataException();
    }

    private static bool Next(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> body)
    {
        name = body = default;

        // QuickTime ends some lists with four zeros.
        if (boxes.Length < Header)
        {
            return false;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        if (size < Header || size > boxes.Length)
        {
            throw new InvalidDataException();
        }

        name = boxes[4..8];
        body = boxes[Header..(int)size];
        boxes = boxes[(int)size..];
        return true;
    }
}
