using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Explainer.Core;
using Explainer.Core.Text;
using Explainer.Video.Captions;
using static Explainer.Video.Output.Containers.Mp4Box;

namespace Explainer.Video.Output.Containers;

/// <summary>What an MP4 file says about itself: title, author, sources and cover as iTunes writes them, and chapters as Nero does, beside the track of their titles.</summary>
internal static class Mp4Tags
{
    private const int PlainUtf8 = 1;
    private const int Png = 14;
    private const int MostChapters = 255;
    private const int LongestTitle = 255;
    private const double ChapterTicks = 10_000_000;

    /// <summary>The box <c>udta</c>; nothing where there is nothing to say.</summary>
    /// <param name="metadata">What the film says.</param>
    /// <param name="cover">A picture as PNG; null for none.</param>
    public static byte[] Of(ChapterMetadata? metadata, byte[]? cover)
    {
        byte[] tags =
        [
            .. Tag("\u00A9nam", metadata?.Title),
            .. Tag("\u00A9ART", metadata?.Author),
            .. Tag("desc", metadata?.Description),
            .. Tag("\u00A9cmt", metadata is { SourceNotes.IsEmpty: false } ? string.Join('\n', metadata.SourceNotes) : null),
            .. cover is null ? [] : Mp4Box.Of("covr", Data(Png, cover)),
        ];
        byte[] said =
        [
            .. tags.Length == 0 ? [] : Mp4Box.Of("meta", Number(0), Mp4Box.Of("hdlr", new byte[8], "mdirappl"u8.ToArray(), new byte[9]), Mp4Box.Of("ilst", tags)),
            .. metadata is null or { Chapters.IsEmpty: true } ? [] : Chapters(metadata.Chapters),
        ];
        return said.Length == 0 ? [] : Mp4Box.Of("udta", said);
    }

    /// <summary>The picture at the start of a file; what follows it there is not of the picture.</summary>
    /// <exception cref="InvalidDataException">It is no PNG, or not whole.</exception>
    public static byte[] Picture(byte[] file)
    {
        for (var at = 8; at + 12 <= file.Length;)
        {
            var end = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IEND"u8))
            {
                return file[..(int)end];
            }

            if (end > file.Length)
            {
                break;
            }

            at = (int)end;
        }

        throw new InvalidDataException();
    }

    private static byte[] Tag(string name, string? value) =>
        string.IsNullOrEmpty(value) ? [] : Mp4Box.Of(name, Data(PlainUtf8, Encoding.UTF8.GetBytes(PlainText.Lines(value))));

    private static byte[] Data(int kind, byte[] value) => Mp4Box.Of("data", Number(kind), Number(0), value);

    private static byte[] Chapters(ImmutableArray<Chapter> chapters)
    {
        var count = Math.Min(chapters.Length, MostChapters);
        return Mp4Box.Of(
            "chpl",
            [
                Number(0x1000000), Number(0), [(byte)count],
                .. chapters.Take(count).SelectMany(chapter => (byte[][])[Wide((long)Rounding.ToDecimals(chapter.Start.Value * ChapterTicks, 0)), Title(chapter.Title)]),
            ]);
    }

    private static byte[] Title(string title)
    {
        var text = PlainText.Line(title);
        while (Encoding.UTF8.GetByteCount(text) > LongestTitle)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return [(byte)Encoding.UTF8.GetByteCount(text), .. Encoding.UTF8.GetBytes(text)];
    }
}
