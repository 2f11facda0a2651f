using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Explainer.Raster.Yuv;

namespace Explainer.Raster.Png;

/// <summary>Some rows of a PNG, compressed without looking at others, so that stripes can be made side by side.</summary>
/// <param name="Blocks">Whole blocks of Deflate, none of them the last.</param>
/// <param name="Sum">The checksum of what is compressed.</param>
/// <param name="Length">How many bytes that is.</param>
internal sealed record PngStripe(ReadOnlyMemory<byte> Blocks, Adler32 Sum, int Length)
{
    /// <summary>Rows of each stripe but the last. It depends on nothing, so that a picture is the same bytes on any number of cores.</summary>
    internal const int MostRows = 128;

    private const int HeaderLength = 2;

    // Frames of flat colour and dither shrink best unfiltered: filters cost time and bytes. More than level 2 costs more than it gains.
    private const byte NoFilter = 0;
    private static readonly ZLibCompressionOptions Options = new() { CompressionLevel = 2 };

    /// <summary>Compresses rows.</summary>
    /// <param name="bgra">Premultiplied pixels of whole rows, blue first.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="keepAlpha">Whether opacity is kept.</param>
    internal static PngStripe Compress(ReadOnlySpan<byte> bgra, int stride, int width, bool keepAlpha)
    {
        var row = ArrayPool<byte>.Shared.Rent(1 + (width * 4));
        row[0] = NoFilter;
        var rowLength = 1 + (width * (keepAlpha ? 4 : 3));
        var rows = (bgra.Length + stride - 1) / stride;
        using var compressed = new MemoryStream(rows * rowLength / 4);
        int end;
        using (var zlib = new ZLibStream(compressed, Options, leaveOpen: true))
        {
            for (var y = 0; y < rows; y++)
            {
                var pixels = bgra.Slice(y * stride, width * 4);
                if (keepAlpha)
                {
                    WriteStraight(pixels, row.AsSpan(1, width * 4));
                }
                else
                {
                    WriteOpaque(pixels, row.AsSpan(1));
                }

                zlib.Write(row.AsSpan(0, rowLength));
            }

            // What follows this is the end of a stream of its own: of that, only the checksum is used.
            zlib.Flush();
            end = (int)compressed.Length;
        }

        ArrayPool<byte>.Shared.Return(row);
        var all = compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
        var sum = BinaryPrimitives.ReadUInt32BigEndian(all.Span[^sizeof(uint)..]);
        return new PngStripe(all[HeaderLength..end], new Adler32(sum), rows * rowLength);
    }

    private static void WriteStraight(ReadOnlySpan<byte> bgra, Span<byte> rgba)
    {
        StraightAlpha.Convert(bgra, rgba);
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(rgba))
        {
            pixel = (pixel & 0xFF00FF00) | ((pixel >> 16) & 0xFF) | ((pixel & 0xFF) << 16);
        }
    }

    // Four pixels at a time; the last four bytes of each step are overwritten by the next.
    private static void WriteOpaque(ReadOnlySpan<byte> bgra, Span<byte> rgb)
    {
        var order = Vector128.Create((byte)2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 15, 15, 15, 15);
        var x = 0;
        for (; (x * 4) + 16 <= bgra.Length && (x * 3) + 16 <= rgb.Length; x += 4)
        {
            Vector128.Shuffle(Vector128.Create(bgra[(x * 4)..]), order).CopyTo(rgb[(x * 3)..]);
        }

        for (; x * 4 < bgra.Length; x++)
        {
            (rgb[x * 3], rgb[(x * 3) + 1], rgb[(x * 3) + 2]) = (bgra[(x * 4) + 2], bgra[(x * 4) + 1], bgra[x * 4]);
        }
    }
}
