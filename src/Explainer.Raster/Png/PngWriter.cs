using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Explainer.Core.Geometry;
using Explainer.Raster.Yuv;

namespace Explainer.Raster.Png;

/// <summary>Writes PNG files (W3C PNG specification, third edition): sRGB, eight bits a part; the same pixels give the same bytes.</summary>
public static class PngWriter
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes a picture.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="bgra">Premultiplied pixels, blue first, row by row.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="size">Columns and rows.</param>
    /// <param name="keepAlpha">Whether opacity is written; without it the pixels are taken as they lie on black.</param>
    public static void Write(Stream output, ReadOnlySpan<byte> bgra, int stride, PixelSize size, bool keepAlpha)
    {
        output.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size.Height);
        header[8] = 8;
        header[9] = keepAlpha ? (byte)6 : (byte)2;
        header[10..].Clear();
        WriteChunk(output, "IHDR"u8, header);
        WriteChunk(output, "sRGB"u8, [0]);
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            WriteRows(deflate, bgra, stride, size, keepAlpha);
        }

        WriteChunk(output, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(output, "IEND"u8, []);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteRows(ZLibStream deflate, ReadOnlySpan<byte> bgra, int stride, PixelSize size, bool keepAlpha)
    {
        var parts = keepAlpha ? 4 : 3;
        var row = new byte[1 + (size.Width * parts)];
        for (var y = 0; y < size.Height; y++)
        {
            var source = MemoryMarshal.Cast<byte, uint>(bgra.Slice(y * stride, size.Width * 4));
            for (int x = 0, at = 1; x < source.Length; x++, at += parts)
            {
                var pixel = keepAlpha ? StraightAlpha.Straight(source[x]) : source[x];
                row[at] = (byte)(pixel >> 16);
                row[at + 1] = (byte)(pixel >> 8);
                row[at + 2] = (byte)pixel;
                if (keepAlpha)
                {
                    row[at + 3] = (byte)(pixel >> 24);
                }
            }

            deflate.Write(row);
        }
    }

    private static void WriteChunk(Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum.Crc32(type, data));
        output.Write(number);
    }
}
