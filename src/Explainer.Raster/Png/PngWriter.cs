using System.Buffers.Binary;
using System.IO.Hashing;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Png;

/// <summary>
/// Writes PNG files: sRGB, eight bits a part; the same pixels give the same bytes. Most of the work is compressing, so a picture is cut
/// into stripes of a fixed height that are compressed on all cores and joined to one stream.
/// </summary>
public static class PngWriter
{
    private const byte DepthInBits = 8;
    private const byte Rgb = 2;
    private const byte RgbWithAlpha = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // Deflate with a window of 32 KiB.
    private static ReadOnlySpan<byte> StreamHeader => [0x78, 0x01];

    // A last, empty block of Deflate.
    private static ReadOnlySpan<byte> StreamEnd => [0x03, 0x00];

    /// <summary>Writes a picture.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="bgra">Premultiplied pixels, blue first, row by row.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="size">Columns and rows.</param>
    /// <param name="keepAlpha">Whether opacity is written; without it the pixels are taken as they lie on black.</param>
    public static unsafe void Write(Stream output, ReadOnlySpan<byte> bgra, int stride, PixelSize size, bool keepAlpha)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bgra.Length, (stride * (size.Height - 1)) + (size.Width * 4));
        var stripes = new PngStripe[(size.Height + PngStripe.MostRows - 1) / PngStripe.MostRows];
        fixed (byte* pixels = bgra)
        {
            var first = pixels;
            _ = Parallel.For(0, stripes.Length, i =>
            {
                var top = i * PngStripe.MostRows;
                var rows = Math.Min(PngStripe.MostRows, size.Height - top);
                stripes[i] = PngStripe.Compress(
                    new ReadOnlySpan<byte>(first + ((long)stride * top), (stride * (rows - 1)) + (size.Width * 4)), stride, size.Width, keepAlpha);
            });
        }

        Write(output, size, keepAlpha, stripes);
    }

    /// <summary>Writes a picture of compressed stripes.</summary>
    internal static void Write(Stream output, PixelSize size, bool keepAlpha, ReadOnlySpan<PngStripe> stripes)
    {
        output.Write(Signature);
        WriteHeader(output, size, keepAlpha ? RgbWithAlpha : Rgb);
        WriteChunk(output, "sRGB"u8, [0]);
        WriteChunk(output, "IDAT"u8, StreamHeader);
        var sum = Adler32.Empty;
        foreach (var stripe in stripes)
        {
            WriteChunk(output, "IDAT"u8, stripe.Blocks.Span);
            sum = sum.Followed(stripe.Sum, stripe.Length);
        }

        Span<byte> end = stackalloc byte[StreamEnd.Length + sizeof(uint)];
        StreamEnd.CopyTo(end);
        BinaryPrimitives.WriteUInt32BigEndian(end[StreamEnd.Length..], sum.Value);
        WriteChunk(output, "IDAT"u8, end);
        WriteChunk(output, "IEND"u8, []);
    }

    private static void WriteHeader(Stream output, PixelSize size, byte kind)
    {
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, size.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size.Height);
        header[8] = DepthInBits;
        header[9] = kind;
        WriteChunk(output, "IHDR"u8, header);
    }

    private static void WriteChunk(Stream output, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        output.Write(kind);
        output.Write(content);
        var check = new Crc32();
        check.Append(kind);
        check.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        output.Write(number);
    }
}
