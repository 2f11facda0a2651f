using System.Buffers.Binary;
using Explainer.Core;
using Explainer.Display;

namespace Explainer.Raster.Text;

/// <summary>
/// What a font file is, told by its table directories: OpenType keeps a checksum of every table there (OpenType specification, "Organization
/// of an OpenType font"), so a few hundred bytes speak for a file of megabytes.
/// </summary>
internal static class FontFileDigest
{
    private const uint Collection = 0x74746366;
    private const int MaxFaces = 64;
    private const int MaxTables = 128;

    /// <summary>The digest of some files, in the order given.</summary>
    internal static ContentHash Of(IEnumerable<string> files)
    {
        var writer = new CanonicalWriter();
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            writer.Long((ulong)stream.Length);
            foreach (var offset in DirectoriesOf(stream))
            {
                writer.Hash(ContentHash.Of(ReadDirectory(stream, offset)));
            }
        }

        return ContentHash.Of(writer.Written);
    }

    private static List<long> DirectoriesOf(FileStream stream)
    {
        Span<byte> head = stackalloc byte[12 + (4 * MaxFaces)];
        head = head[..stream.ReadAtLeast(head, head.Length, false)];
        if (head.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(head) != Collection)
        {
            return [0];
        }

        var offsets = new List<long>();
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head[8..]), (uint)(head.Length - 12) / 4);
        for (var i = 0; i < count; i++)
        {
            offsets.Add(BinaryPrimitives.ReadUInt32BigEndian(head[(12 + (4 * i))..]));
        }

        return offsets;
    }

    private static byte[] ReadDirectory(FileStream stream, long offset)
    {
        Span<byte> directory = stackalloc byte[12 + (16 * MaxTables)];
        stream.Position = Math.Min(offset, stream.Length);
        directory = directory[..stream.ReadAtLeast(directory, directory.Length, false)];
        var tables = directory.Length < 12 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(directory[4..]);
        return directory[..Math.Min(directory.Length, 12 + (16 * tables))].ToArray();
    }
}
