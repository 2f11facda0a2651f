using System.Buffers.Binary;
using SkiaSharp;

namespace Explainer.Raster.Pictures;

/// <summary>How a PNG or WebP picture is to be turned, from its EXIF data (chunks eXIf and EXIF), which Skia reads of JPEG only.</summary>
internal static class ExifOrigin
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>The origin; the upper left corner when nothing says otherwise.</summary>
    internal static SKEncodedOrigin Read(ReadOnlySpan<byte> file) =>
        PngHeader.Matches(file) ? InPng(file[8..]) : PictureSignature.IsWebP(file) ? InWebP(file[12..]) : SKEncodedOrigin.TopLeft;

    // Length, type, data, checksum.
    private static SKEncodedOrigin InPng(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(chunks) is var length && length <= chunks.Length - 12)
        {
            if (chunks[4..8].SequenceEqual("eXIf"u8))
            {
                return InTiff(chunks.Slice(8, (int)length));
            }

            chunks = chunks[(12 + (int)length)..];
        }

        return SKEncodedOrigin.TopLeft;
    }

    // Type, length, data, padded to an even length.
    private static SKEncodedOrigin InWebP(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 8 && BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]) is var length && length <= chunks.Length - 8)
        {
            if (chunks[..4].SequenceEqual("EXIF"u8))
            {
                var data = chunks.Slice(8, (int)length);
                return InTiff(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
            }

            chunks = chunks[Math.Min(chunks.Length, 8 + (int)length + ((int)length & 1))..];
        }

        return SKEncodedOrigin.TopLeft;
    }

    private static SKEncodedOrigin InTiff(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || !(data.StartsWith("MM"u8) || data.StartsWith("II"u8)))
        {
            return SKEncodedOrigin.TopLeft;
        }

        var isBig = data[0] == (byte)'M';
        var at = isBig ? BinaryPrimitives.ReadUInt32BigEndian(data[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        if (at > data.Length - 2)
        {
            return SKEncodedOrigin.TopLeft;
        }

        var count = Number(data[(int)at..], isBig);
        for (var entries = data[((int)at + 2)..]; count > 0 && entries.Length >= 12; count--, entries = entries[12..])
        {
            if (Number(entries, isBig) == OrientationTag)
            {
                return Number(entries[8..], isBig) is var origin and >= 1 and <= 8 ? (SKEncodedOrigin)origin : SKEncodedOrigin.TopLeft;
            }
        }

        return SKEncodedOrigin.TopLeft;
    }

    private static ushort Number(ReadOnlySpan<byte> data, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt16BigEndian(data) : BinaryPrimitives.ReadUInt16LittleEndian(data);
}
