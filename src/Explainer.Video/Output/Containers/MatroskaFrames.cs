namespace Explainer.Video.Output.Containers;

/// <summary>
/// Counts the blocks of a track in WebM (RFC 9559): every element that holds others must say its size, which a writer that could not go back leaves
/// open, and all of them must fill the file to its last byte.
/// </summary>
internal sealed class MatroskaFrames
{
    private const uint Ebml = 0x1A45DFA3;
    private const uint Segment = 0x18538067;
    private const uint Void = 0xEC;
    private const uint Tracks = 0x1654AE6B;
    private const uint TrackEntry = 0xAE;
    private const uint TrackNumber = 0xD7;
    private const uint TrackType = 0x83;
    private const uint Cluster = 0x1F43B675;
    private const uint SimpleBlock = 0xA3;
    private const uint BlockGroup = 0xA0;
    private const uint Block = 0xA1;

    private readonly FileStream file;
    private readonly int type;
    private long? track;
    private long count;

    private MatroskaFrames(FileStream file, TrackKind kind)
    {
        this.file = file;
        type = kind == TrackKind.Sound ? 2 : 1;
    }

    /// <summary>How many blocks the first track of a kind has; 0 without such a track.</summary>
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    public static long Count(FileStream file, TrackKind kind)
    {
        var reader = new MatroskaFrames(file, kind);
        file.Position = 0;
        var hasSegment = false;
        reader.Each(file.Length, (id, end) =>
        {
            hasSegment |= id == Segment;
            if (id == Segment)
            {
                reader.Each(end, reader.InSegment);
            }
            else if (id is not (Ebml or Void))
            {
                throw new InvalidDataException();
            }
        });
        return hasSegment ? reader.count : throw new InvalidDataException();
    }

    private void InSegment(uint id, long end)
    {
        if (id == Tracks)
        {
            Each(end, (entry, entryEnd) =>
            {
                if (entry == TrackEntry)
                {
                    InTrack(entryEnd);
                }
            });
        }
        else if (id == Cluster)
        {
            Each(end, InCluster);
        }
    }

    private void InTrack(long end)
    {
        long number = 0;
        long kind = 0;
        Each(end, (id, valueEnd) =>
        {
            if (id is TrackNumber or TrackType)
            {
                long value = 0;
                while (file.Position < valueEnd)
                {
                    value = (value << 8) | (uint)Byte();
                }

                (number, kind) = id == TrackNumber ? (value, kind) : (number, value);
            }
        });
        track ??= kind == type ? number : null;
    }

    private void InCluster(uint id, long end)
    {
        if (id == BlockGroup)
        {
            Each(end, InCluster);
        }
        else if (id is SimpleBlock or Block && Number(keepsMarker: false) == track)
        {
            count++;
        }
    }

    // Calls back for each element up to a place, which the last one must end at.
    private void Each(long end, Action<uint, long> take)
    {
        while (file.Position < end)
        {
            var id = (uint)Number(keepsMarker: true);
            var size = Number(keepsMarker: false);
            var last = file.Position + size;
            if (size < 0 || last > end)
            {
                throw new InvalidDataException();
            }

            take(id, last);
            file.Position = last;
        }
    }

    // A number of variable length (RFC 8794, 4): the leading zeros of the first byte tell how many bytes follow. All ones mean that it is not known, here -1.
    private long Number(bool keepsMarker)
    {
        var first = Byte();
        var length = 1;
        while (length <= 8 && (first & (0x80 >> (length - 1))) == 0)
        {
            length++;
        }

        if (length > 8)
        {
            throw new InvalidDataException();
        }

        var value = keepsMarker ? (long)first : first & ((0x80 >> (length - 1)) - 1);
        for (var i = 1; i < length; i++)
        {
            value = (value << 8) | (uint)Byte();
        }

        return !keepsMarker && value == (1L << (7 * length)) - 1 ? -1 : value;
    }

    private int Byte() => file.ReadByte() is var next and >= 0 ? next : throw new InvalidDataException();
}
