using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Explainer.Video.Output.Containers;

/// <summary>A track of an MP4 file: what its samples are, and where they lie.</summary>
internal sealed record Mp4Track
{
    private const int BoxHeader = 8;

    // Version, flags and the number of entries; then each begins with these bytes, the same for all codings of pictures.
    private const int EntriesHeader = 8;
    private const int PictureEntry = 78;

    /// <summary>What it is, in four characters.</summary>
    public required string Handler { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Name { get; init; }

    /// <summary>The clock of its samples.</summary>
    public required uint TicksPerSecond { get; init; }

    /// <summary>The box that says what kind of media it is.</summary>
    public required byte[] MediaHeader { get; init; }

    /// <summary>How its samples are coded: the box <c>stsd</c>.</summary>
    public required byte[] Description { get; init; }

    /// <summary>Its samples in decoding order.</summary>
    public required IReadOnlyList<Mp4Sample> Samples { get; init; }

    /// <summary>Boxes that group samples, kept as they are.</summary>
    public ImmutableArray<byte[]> Groups { get; init; } = [];

    /// <summary>How many ticks at its start are not to be shown or heard.</summary>
    public long Skipped { get; init; }

    /// <summary>The language as ISO 639-2.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Tracks of one group take each other's place; 0 for none.</summary>
    public ushort Alternatives { get; init; }

    /// <summary>Whether a player shows it unless it is asked not to.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>How loud it is, as 8.8 bits.</summary>
    public ushort Volume { get; init; }

    /// <summary>The size of its pictures; null for other tracks.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>How long it is shown or heard, in ticks.</summary>
    public long Duration
    {
        get
        {
            var (decoded, end) = (0L, 0L);
            foreach (var sample in Samples)
            {
                decoded += sample.Duration;
                end = Math.Max(end, decoded + sample.Shift);
            }

            return end - Skipped;
        }
    }

    /// <summary>The first track of a kind in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">The kind.</param>
    /// <exception cref="InvalidDataException">The file is not whole, or has no such track.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Mp4Track Read(string path, TrackKind kind)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 14);
        ReadOnlySpan<byte> boxes = Mp4Index.Read(file).Movie;
        while (Mp4Index.Next(ref boxes, out var name, out var track))
        {
            if (name.SequenceEqual("trak"u8) && Mp4Index.IsOf(kind, track))
            {
                return Read(path, track, kind);
            }
        }

        throw new InvalidDataException();
    }

    /// <summary>A description of pictures without how many bits a second they have: that is true of the clip it comes from alone.</summary>
    /// <exception cref="InvalidDataException">It describes nothing.</exception>
    public static byte[] WithoutRate(byte[] description)
    {
        ReadOnlySpan<byte> entries = description.AsSpan(BoxHeader + EntriesHeader);
        if (!Mp4Index.Next(ref entries, out var coding, out var body) || body.Length < PictureEntry)
        {
            throw new InvalidDataException();
        }

        var kept = new List<byte>([.. body[..PictureEntry]]);
        var boxes = body[PictureEntry..];
        while (Mp4Index.Next(ref boxes, out var name, out var content))
        {
            if (!name.SequenceEqual("btrt"u8))
            {
                kept.AddRange(Mp4Box.Of(Encoding.ASCII.GetString(name), content.ToArray()));
            }
        }

        return Mp4Box.Of("stsd", Mp4Box.Number(0), Mp4Box.Number(1), Mp4Box.Of(Encoding.ASCII.GetString(coding), [.. kept]));
    }

    private static Mp4Track Read(string path, ReadOnlySpan<byte> track, TrackKind kind)
    {
        var media = Mp4Index.Child(track, "mdia"u8);
        var header = Mp4Index.Child(media, "mdhd"u8);
        var table = Mp4Index.Child(Mp4Index.Child(media, "minf"u8), "stbl"u8);
        var groups = ImmutableArray.CreateBuilder<byte[]>();
        foreach (var name in (ReadOnlySpan<string>)["sgpd", "sbgp"])
        {
            if (Mp4Index.TryChild(table, Encoding.ASCII.GetBytes(name), out var group))
            {
                groups.Add(Mp4Box.Of(name, group.ToArray()));
            }
        }

        return new Mp4Track
        {
            Handler = kind == TrackKind.Sound ? "soun" : "vide",
            Name = kind == TrackKind.Sound ? "SoundHandler" : "VideoHandler",
            TicksPerSecond = At(header, header[0] == 1 ? 20 : 12),
            MediaHeader = kind == TrackKind.Sound ? Mp4Box.Of("smhd", new byte[8]) : Mp4Box.Of("vmhd", Mp4Box.Number(1), new byte[8]),
            Description = Mp4Box.Of("stsd", Mp4Index.Child(table, "stsd"u8).ToArray()),
            Samples = SamplesOf(path, table),
            Groups = groups.ToImmutable(),
            Skipped = SkippedIn(track),
        };
    }

    // Of several parts of an edit list the first that is not empty says where the media begins.
    private static long SkippedIn(ReadOnlySpan<byte> track)
    {
        if (!Mp4Index.TryChild(track, "edts"u8, out var edits) || !Mp4Index.TryChild(edits, "elst"u8, out var list))
        {
            return 0;
        }

        var (isWide, count) = (list[0] == 1, At(list, 4));
        for (var i = 0; i < count; i++)
        {
            var start = isWide ? BinaryPrimitives.ReadInt64BigEndian(list[(16 + (20 * i))..]) : (int)At(list, 12 + (12 * i));
            if (start >= 0)
            {
                return start;
            }
        }

        return 0;
    }

    private static Mp4Sample[] SamplesOf(string path, ReadOnlySpan<byte> table)
    {
        var sizes = Mp4Index.Child(table, "stsz"u8);
        var same = At(sizes, 4);
        var count = At(sizes, 8);
        if (same == 0 && count > (uint)sizes.Length)
        {
            throw new InvalidDataException();
        }

        var samples = new Mp4Sample[count];
        var durations = new RunReader(Mp4Index.Child(table, "stts"u8));
        var shifts = new RunReader(Mp4Index.TryChild(table, "ctts"u8, out var later) ? later : default);
        var offsets = new OffsetReader(table);
        for (var i = 0; i < samples.Length; i++)
        {
            var length = (int)(same != 0 ? same : At(sizes, 12 + (4 * i)));

            // As a signed number: version 1 has negative ones, version 0 none that large.
            samples[i] = new Mp4Sample(path, null, offsets.Next(length), length, durations.Next(), (int)shifts.Next(), IsKey: false);
        }

        if (!Mp4Index.TryChild(table, "stss"u8, out var keys))
        {
            return [.. samples.Select(sample => sample with { IsKey = true })];
        }

        for (var i = 0; i < At(keys, 4); i++)
        {
            var at = (int)At(keys, 8 + (4 * i)) - 1;
            samples[at] = samples[at] with { IsKey = true };
        }

        return samples;
    }

    private static uint At(ReadOnlySpan<byte> bytes, int offset) =>
        offset + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]) : throw new InvalidDataException();

    /// <summary>Reads runs of equal values one value at a time; zeros where there is no table.</summary>
    private ref struct RunReader(ReadOnlySpan<byte> table)
    {
        private readonly ReadOnlySpan<byte> table = table;
        private int at = 8;
        private uint left;
        private uint value;

        public uint Next()
        {
            if (table.IsEmpty)
            {
                return 0;
            }

            while (left == 0)
            {
                left = At(table, at);
                value = At(table, at + 4);
                at += 8;
            }

            left--;
            return value;
        }
    }

    /// <summary>Finds where samples lie, from the places of chunks and how many samples each chunk has.</summary>
    private ref struct OffsetReader
    {
        private readonly ReadOnlySpan<byte> chunks;
        private readonly ReadOnlySpan<byte> counts;
        private readonly bool isWide;
        private int chunk = -1;
        private int run = -1;
        private uint left;
        private long offset;

        public OffsetReader(ReadOnlySpan<byte> table)
        {
            isWide = !Mp4Index.TryChild(table, "stco"u8, out chunks);
            chunks = isWide ? Mp4Index.Child(table, "co64"u8) : chunks;
            counts = Mp4Index.Child(table, "stsc"u8);
        }

        public long Next(int length)
        {
            if (left == 0)
            {
                chunk++;
                while (run + 1 < At(counts, 4) && At(counts, 8 + (12 * (run + 1))) <= chunk + 1)
                {
                    run++;
                }

                left = At(counts, 12 + (12 * run));
                if (left == 0)
                {
                    throw new InvalidDataException();
                }

                offset = isWide ? BinaryPrimitives.ReadInt64BigEndian(chunks[(8 + (8 * chunk))..]) : At(chunks, 8 + (4 * chunk));
            }

            left--;
            var here = offset;
            offset += length;
            return here;
        }
    }
}
