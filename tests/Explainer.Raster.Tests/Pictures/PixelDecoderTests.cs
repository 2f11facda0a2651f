using System.Buffers.Binary;
using System.IO.Hashing;
using Explainer.Core.Diagnostics;
using Explainer.Display;
using Explainer.Raster.Pictures;
using SkiaSharp;

namespace Explainer.Raster.Tests.Pictures;

public sealed unsafe class PixelDecoderTests : IDisposable
{
    // Stored as two columns of three rows: a b / c d / e f.
    private const string Letters = "ab/cd/ef";
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-decoder-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData(1, "ab/cd/ef")]
    [InlineData(2, "ba/dc/fe")]
    [InlineData(3, "fe/dc/ba")]
    [InlineData(4, "ef/cd/ab")]
    [InlineData(5, "ace/bdf")]
    [InlineData(6, "eca/fdb")]
    [InlineData(7, "fdb/eca")]
    [InlineData(8, "bdf/ace")]
    [InlineData(9, "ab/cd/ef")]
    public void A_PNG_is_turned_as_its_EXIF_data_say(int orientation, string expected)
    {
        Assert.Equal(expected, Read(WithChunk(Encode(SKEncodedImageFormat.Png), "eXIf", Exif(orientation, isBig: true))));
        Assert.Equal(expected, Read(WithChunk(Encode(SKEncodedImageFormat.Png), "eXIf", Exif(orientation, isBig: false))));
    }

    [Fact]
    public void A_WebP_picture_is_turned_too() => Assert.Equal("eca/fdb", Read(Riff(
        ("VP8X", [8, 0, 0, 0, 1, 0, 0, 2, 0, 0]), ("VP8L", WebPData()), ("EXIF", Exif(6, isBig: true)))));

    [Fact]
    public void A_JPEG_is_turned_by_its_camera()
    {
        // Red above blue, lying on its side.
        using var bitmap = new SKBitmap(new SKImageInfo(32, 16));
        bitmap.Erase(SKColors.Blue);
        bitmap.Erase(SKColors.Red, new SKRectI(0, 0, 16, 16));
        var jpeg = Bytes(bitmap, SKEncodedImageFormat.Jpeg);
        byte[] exif = [.. "Exif\0\0"u8, .. Exif(6, isBig: true)];
        byte[] turned = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];

        var pixels = PixelDecoder.Decode(turned, "It");

        Assert.Equal((16, 32), (pixels.Area.Width, pixels.Area.Height));
        Assert.True(pixels.Canvas.At(8, 4)[2] > 200 && pixels.Canvas.At(8, 4)[0] < 60);
        Assert.True(pixels.Canvas.At(8, 28)[0] > 200 && pixels.Canvas.At(8, 28)[2] < 60);
        pixels.Release();
    }

    [Fact]
    public void Of_moving_pictures_the_first_frame_is_taken()
    {
        byte[] place = [0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 40, 0, 0, 0];
        byte[] frame = [.. place, .. Chunk("VP8L", WebPData())];
        byte[] other = [.. place, .. Chunk("VP8L", WebPData("aaaaaa"))];

        Assert.Equal(Letters, Read(Riff(("VP8X", [2, 0, 0, 0, 1, 0, 0, 2, 0, 0]), ("ANIM", [0, 0, 0, 0, 0, 0]), ("ANMF", frame), ("ANMF", other))));
        Assert.Equal("ff/ff/ff", Read(Gif(frames: 2)));
        Assert.Equal(PictureFormat.Gif, PictureLoader.Load(Write("a.gif", Gif(frames: 2))).Format);
    }

    [Fact]
    public void Gamma_and_profiles_end_in_sRGB()
    {
        // Half of the light is 188 of 255 in sRGB.
        using var grey = new SKBitmap(new SKImageInfo(2, 2));
        grey.Erase(new SKColor(128, 128, 128));
        var plain = Bytes(grey, SKEncodedImageFormat.Png);
        Assert.Equal(128, First(plain));
        Assert.InRange(First(WithChunk(Without(plain, "sRGB"), "gAMA", [0, 1, 0x86, 0xA0])), 186, 190);

        using var linear = SKColorSpace.CreateSrgbLinear();
        using var pixmap = new SKPixmap(grey.Info.WithColorSpace(linear), grey.GetPixels());
        using var profiled = pixmap.Encode(SKPngEncoderOptions.Default)!;
        Assert.True(profiled.ToArray().AsSpan().IndexOf("iCCP"u8) > 0);
        Assert.InRange(First(profiled.ToArray()), 186, 190);
    }

    [Fact]
    public void What_is_cut_off_is_refused_by_name()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 48));
        var random = new Random(1);
        random.NextBytes(bitmap.GetPixelSpan());
        for (var i = 3; i < bitmap.ByteCount; i += 4)
        {
            bitmap.GetPixelSpan()[i] = 255;
        }

        foreach (var format in (SKEncodedImageFormat[])[SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp])
        {
            var whole = Bytes(bitmap, format);
            PictureLoader.Load(Write("whole", whole));
            foreach (var share in (double[])[0.1, 0.5, 0.8, 0.95])
            {
                var path = Write("cut", whole[..(int)(whole.Length * share)]);
                var failure = Assert.Throws<ExplainerException>(() => PictureLoader.Load(path));
                Assert.Equal("broken-picture", failure.Code);
                Assert.Matches("^Cannot read the (PNG|JPEG|WebP) picture cut: its (data|header) (are|is) (damaged or )?(cut off|damaged)$", failure.Message);
            }
        }
    }

    [Fact]
    public void Sizes_are_checked_before_memory_is_taken()
    {
        var gif = Gif(frames: 1);
        gif.AsSpan(6, 4).Fill(0xFF);

        Assert.Equal("picture-too-large", Assert.Throws<ExplainerException>(() => PictureLoader.Load(Write("big.gif", gif))).Code);
    }

    private static string Read(byte[] file)
    {
        var pixels = PixelDecoder.Decode(file, "It");
        var rows = Enumerable.Range(0, pixels.Area.Height).Select(
            y => string.Concat(Enumerable.Range(0, pixels.Area.Width).Select(x => (char)('a' + (pixels.Canvas.At(x, y)[0] / 40)))));
        var text = string.Join('/', rows);
        pixels.Release();
        return text;
    }

    private static int First(byte[] file)
    {
        var pixels = PixelDecoder.Decode(file, "It");
        var first = pixels.Canvas.At(0, 0)[1];
        pixels.Release();
        return first;
    }

    private static byte[] Encode(SKEncodedImageFormat format, string letters = Letters)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(2, 3));
        letters = letters.Replace("/", "", StringComparison.Ordinal);
        for (var i = 0; i < letters.Length; i++)
        {
            var grey = (byte)((letters[i] - 'a') * 40);
            bitmap.SetPixel(i % 2, i / 2, new SKColor(grey, grey, grey));
        }

        return Bytes(bitmap, format);
    }

    private static byte[] Bytes(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var pixmap = bitmap.PeekPixels();
        using var data = format == SKEncodedImageFormat.Webp
            ? pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50))
            : pixmap.Encode(format, 90);
        return data!.ToArray();
    }

    // The lossless stream of the letters, out of the file that Skia makes.
    private static byte[] WebPData(string letters = Letters)
    {
        var file = Encode(SKEncodedImageFormat.Webp, letters);
        var at = file.AsSpan().IndexOf("VP8L"u8);
        return file.AsSpan(at + 8, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4))).ToArray();
    }

    private static byte[] Riff(params (string Type, byte[] Data)[] chunks)
    {
        byte[] content = [.. "WEBP"u8, .. chunks.SelectMany(c => Chunk(c.Type, c.Data))];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. "RIFF"u8, .. length, .. content];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. System.Text.Encoding.ASCII.GetBytes(type), .. length, .. data, .. data.Length % 2 == 1 ? new byte[1] : []];
    }

    // One field: the orientation, a short.
    private static byte[] Exif(int orientation, bool isBig) => isBig
        ? [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]
        : [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    // After the header, which has 25 bytes and follows 8 of signature.
    private static byte[] WithChunk(byte[] png, string type, byte[] data)
    {
        byte[] typed = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(typed));
        return [.. png[..33], .. length, .. typed, .. checksum, .. png[33..]];
    }

    private static byte[] Without(byte[] png, string type)
    {
        var at = png.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(type)) - 4;
        return at < 0 ? png : [.. png[..at], .. png[(at + 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))..]];
    }

    // Two columns of three rows, all of colour 1, which is 200 grey.
    private static byte[] Gif(int frames)
    {
        byte[] frame = [0x2C, 0, 0, 0, 0, 2, 0, 3, 0, 0, 2, 2, 0x8C, 0x5F, 0];
        return [.. "GIF89a"u8, 2, 0, 3, 0, 0x80, 0, 0, 0, 0, 0, 200, 200, 200, .. Enumerable.Repeat(frame, frames).SelectMany(f => f), 0x3B];
    }

    private string Write(string name, byte[] data)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, data);
        return path;
    }
}
