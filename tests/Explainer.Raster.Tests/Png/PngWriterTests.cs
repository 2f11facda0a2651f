using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Raster.Png;
using Explainer.Raster.Yuv;
using SkiaSharp;

namespace Explainer.Raster.Tests.Png;

public sealed class PngWriterTests
{
    // Widths that are no multiple of the vectors' and heights around those of stripes.
    public static TheoryData<int, int> Sizes => new()
    {
        { 1, 1 }, { 3, 2 }, { 5, 127 }, { 7, 128 }, { 16, 129 }, { 333, 300 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Skia_reads_back_the_pixels_that_were_written(int width, int height)
    {
        var (pixels, stride) = Noise(width, height);
        var opaque = Read(Write(pixels, stride, new PixelSize(width, height), keepAlpha: false), SKAlphaType.Opaque);
        var straight = Read(Write(pixels, stride, new PixelSize(width, height), keepAlpha: true), SKAlphaType.Unpremul);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.AsSpan(y * stride, width * 4);
            var onBlack = row.ToArray();
            for (var x = 0; x < width; x++)
            {
                onBlack[(x * 4) + 3] = 255;
            }

            Assert.Equal(onBlack, opaque.AsSpan(y * width * 4, width * 4));
            var apart = new byte[row.Length];
            StraightAlpha.Convert(row, apart);
            Assert.Equal(apart, straight.AsSpan(y * width * 4, width * 4));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Stripes_join_to_one_stream_with_the_checksum_of_all_bytes(int width, int height)
    {
        var (pixels, stride) = Noise(width, height);
        var png = Write(pixels, stride, new PixelSize(width, height), keepAlpha: false);
        using var stream = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            Assert.Equal(Crc32.HashToUInt32(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                stream.Write(png, at + 8, length);
            }

            at += 12 + length;
        }

        stream.Position = 0;
        using var plain = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionMode.Decompress))
        {
            zlib.CopyTo(plain);
        }

        Assert.Equal(height * (1 + (width * 3)), plain.Length);
        Assert.Equal(SumOf(plain.ToArray()), BinaryPrimitives.ReadUInt32BigEndian(stream.ToArray().AsSpan()[^4..]));
    }

    private static (byte[] Pixels, int Stride) Noise(int width, int height)
    {
        var stride = (width * 4) + 8;
        var pixels = new byte[stride * height];
        var random = new Random(17);
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var alpha = random.Next(4) switch { 0 => 0, 1 => 255, _ => random.Next(256) };
            pixels[i + 3] = (byte)alpha;
            for (var part = 0; part < 3; part++)
            {
                pixels[i + part] = (byte)random.Next(alpha + 1);
            }
        }

        return (pixels, stride);
    }

    private static byte[] Write(byte[] pixels, int stride, PixelSize size, bool keepAlpha)
    {
        using var png = new MemoryStream();
        PngWriter.Write(png, pixels, stride, size, keepAlpha);
        return png.ToArray();
    }

    private static byte[] Read(byte[] png, SKAlphaType alpha)
    {
        using var codec = SKCodec.Create(new MemoryStream(png));
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Bgra8888, alpha);
        var pixels = new byte[info.BytesSize];
        unsafe
        {
            fixed (byte* first = pixels)
            {
                Assert.Equal(SKCodecResult.Success, codec.GetPixels(info, (nint)first));
            }
        }

        return pixels;
    }

    // As RFC 1950 words it.
    private static uint SumOf(byte[] bytes)
    {
        uint low = 1;
        uint high = 0;
        foreach (var value in bytes)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        return (high << 16) | low;
    }
}
