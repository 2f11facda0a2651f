using System.IO.Compression;
using System.Text;

namespace Explainer.Pipeline.Exporting.Slides;

/// <summary>
/// Writes a package of the Open Packaging Conventions (ECMA-376, part 2): parts in a ZIP archive, a list of their types, and their relationships. Equal parts give
/// equal bytes: no time of the day is in it.
/// </summary>
internal sealed class PackageWriter : IDisposable
{
    // The earliest that a ZIP archive can hold.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive;

    /// <summary>Begins a package.</summary>
    /// <param name="output">Where it goes.</param>
    public PackageWriter(Stream output) => archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part.</summary>
    /// <param name="name">Its name, without a slash before it.</param>
    /// <param name="xml">Its content.</param>
    public void Add(string name, string xml) => Add(name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml), CompressionLevel.Optimal);

    /// <summary>Adds a part that is compressed by itself.</summary>
    /// <param name="name">Its name, without a slash before it.</param>
    /// <param name="content">Its content.</param>
    public void AddCompressed(string name, byte[] content) => Add(name, content, CompressionLevel.NoCompression);

    /// <summary>Adds the relationships of a part, numbered rId1 and so on.</summary>
    /// <param name="part">The part's name; empty for the package.</param>
    /// <param name="targets">What each is, as the last word of its type's address, and where, seen from the part.</param>
    public void AddRelationships(string part, params IEnumerable<(string Type, string Target)> targets)
    {
        var (folder, name) = part.LastIndexOf('/') is var slash and >= 0 ? (part[..(slash + 1)], part[(slash + 1)..]) : ("", part);
        var list = string.Concat(targets.Select((t, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Address(t.Type)}\" Target=\"{t.Target}\"/>"));
        Add($"{folder}_rels/{name}.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>");
    }

    /// <summary>Ends the package.</summary>
    public void Dispose() => archive.Dispose();

    private static string Address(string type) => type == "core-properties"
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}";

    private void Add(string name, byte[] content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
