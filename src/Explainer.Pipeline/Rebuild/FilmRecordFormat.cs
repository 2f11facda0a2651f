using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rebuild;

/// <summary>
/// The bytes of a record: a heading with the version, the content (little-endian), and the content's hash at the end. A file that is
/// damaged, cut off or of another version reads as null.
/// </summary>
internal static class FilmRecordFormat
{
    private const string Heading = "explainer film record 2";
    private const int HashBytes = 16;

    public static byte[] Write(FilmRecord record)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Heading);
        writer.Write(record.Output);
        writer.Write(record.Making);
        WriteAll(record.Elements, writer.Write);
        WriteAll(record.Beats, beat =>
        {
            writer.Write(beat.Id);
            writer.Write(beat.First);
            writer.Write(beat.Offset);
            WriteAll(beat.Frames, hash => Write(writer, hash));
            WriteAll(beat.Blocks, block =>
            {
                WriteAll(block.Elements, writer.Write7BitEncodedInt);
                foreach (var fingerprint in block.Fingerprints)
                {
                    writer.Write(fingerprint);
                }
            });
            WriteAll(beat.Clips, clip =>
            {
                writer.Write(clip.Start);
                writer.Write(clip.Count);
                Write(writer, clip.Key);
            });
        });
        writer.Write(record.Joined is not null);
        if (record.Joined is { } joined)
        {
            Write(writer, joined.Parts);
            writer.Write((ulong)(joined.Checksum >> 64));
            writer.Write((ulong)joined.Checksum);
        }

        writer.Flush();
        Write(writer, ContentHash.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        return stream.ToArray();

        void WriteAll<T>(ImmutableArray<T> items, Action<T> write)
        {
            writer.Write7BitEncodedInt(items.Length);
            foreach (var item in items)
            {
                write(item);
            }
        }
    }

    public static FilmRecord? Read(byte[] bytes)
    {
        if (bytes.Length < HashBytes)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            reader.BaseStream.Position = bytes.Length - HashBytes;
            if (ReadHash(reader) != ContentHash.Of(bytes.AsSpan(0, bytes.Length - HashBytes)))
            {
                return null;
            }

            reader.BaseStream.Position = 0;
            return reader.ReadString() == Heading
                ? new FilmRecord(
                    reader.ReadString(), reader.ReadString(), ReadAll(reader, () => reader.ReadString()), ReadAll(reader, () => ReadBeat(reader)),
                    reader.ReadBoolean() ? new JoinedFilm(ReadHash(reader), new UInt128(reader.ReadUInt64(), reader.ReadUInt64())) : null)
                : null;
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return null;
        }
    }

    private static BeatRecord ReadBeat(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), ReadAll(reader, () => ReadHash(reader)),
        ReadAll(reader, () => ReadBlock(reader)),
        ReadAll(reader, () => new ClipRecord(reader.ReadInt32(), reader.ReadInt32(), ReadHash(reader))));

    private static BlockRecord ReadBlock(BinaryReader reader)
    {
        var elements = ReadAll(reader, reader.Read7BitEncodedInt);
        return new BlockRecord(elements, [.. elements.Select(_ => reader.ReadUInt64())]);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        var items = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return items.ToImmutable();
    }

    private static void Write(BinaryWriter writer, ContentHash hash)
    {
        writer.Write(hash.High);
        writer.Write(hash.Low);
    }

    private static ContentHash ReadHash(BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());
}
