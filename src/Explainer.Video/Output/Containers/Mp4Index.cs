using System.Buffers.Binary;

namespace Explainer.Video.Output.Containers;

/// <summary>Reads boxes of MP4 and MOV (ISO 14496-12).</summary>
internal static class Mp4Index
{
    private const int Header = 8;
    private const long Most = 1 << 30;

    /// <summary>The index of a file, and how many bytes of samples are in it. The boxes must fill the file to its last byte.</summary>
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    public static (byte[] Movie, long Content) Read(FileStream file)
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
            else if (head.AsSpan(4, 4).SequenceEqual("moov"u8) && size <= Most)
            {
                index = new byte[size - header];
                file.ReadExactly(index);
            }

            at += size;
        }

        return index is null ? throw new InvalidDataException() : (index, content);
    }

    /// <summary>Takes the next of several boxes; false behind the last.</summary>
    /// <exception cref="InvalidDataException">It is longer than what it lies in.</exception>
    public static bool Next(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> body)
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

    /// <summary>What is in the first box of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ReadOnlySpan<byte> Child(ReadOnlySpan<byte> boxes, scoped ReadOnlySpan<byte> wanted) =>
        TryChild(boxes, wanted, out var body) ? body : throw new InvalidDataException();

    /// <summary>What is in the first box of a name, if there is one.</summary>
    public static bool TryChild(ReadOnlySpan<byte> boxes, scoped ReadOnlySpan<byte> wanted, out ReadOnlySpan<byte> body)
    {
        while (Next(ref boxes, out var name, out body))
        {
            if (name.SequenceEqual(wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a track is of a kind.</summary>
    /// <exception cref="InvalidDataException">It does not say what it is.</exception>
    public static bool IsOf(TrackKind kind, ReadOnlySpan<byte> track)
    {
        var handler = Child(Child(track, "mdia"u8), "hdlr"u8);
        return handler.Length < 12
            ? throw new InvalidDataException()
            : handler[8..12].SequenceEqual(kind == TrackKind.Sound ? "soun"u8 : "vide"u8);
    }
}
