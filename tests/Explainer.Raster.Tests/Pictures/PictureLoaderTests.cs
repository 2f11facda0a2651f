using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Drawing;
using Explainer.Raster.Pictures;
using Explainer.Raster.Png;

namespace Explainer.Raster.Tests.Pictures;

public sealed class PictureLoaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-pictures-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_PNG_comes_back_as_it_was_written()
    {
        var pixels = Pattern(13, 7, 255);
        var path = WritePng("a.png", pixels, new PixelSize(13, 7), false);

        var picture = PictureLoader.Load(path);

        Assert.Equal((PictureFormat.Png, new Size(13, 7)), (picture.Format, picture.Size));
        Assert.Equal(pixels, Drawn(picture, new PixelSize(13, 7)));
    }

    [Fact]
    public void Opacity_in_a_PNG_survives()
    {
        var pixels = Pattern(13, 7, 128);
        var picture = PictureLoader.Load(WritePng("a.png", pixels, new PixelSize(13, 7), true));

        var drawn = Drawn(picture, new PixelSize(13, 7));

        for (var i = 0; i < pixels.Length; i++)
        {
            Assert.InRange(drawn[i], pixels[i] - 1, pixels[i] + 1);
        }
    }

    [Fact]
    public void A_JPEG_is_read()
    {
        var source = WritePng("a.png", Pattern(64, 32, 255), new PixelSize(64, 32), false);
        var path = Path.Combine(folder, "a.jpg");
        using (var ffmpeg = Process.Start("ffmpeg", ["-v", "error", "-i", source, "-q:v", "2", path]))
        {
            ffmpeg.WaitForExit();
            Assert.Equal(0, ffmpeg.ExitCode);
        }

        var picture = PictureLoader.Load(path);

        Assert.Equal((PictureFormat.Jpeg, new Size(64, 32)), (picture.Format, picture.Size));
        Assert.Contains(Drawn(picture, new PixelSize(64, 32)), b => b is > 60 and < 255);
    }

    [Fact]
    public void An_SVG_is_drawn_at_the_size_it_is_shown()
    {
        var path = Write("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect width='5' height='10' fill='#00d9ff'/></svg>");

        var picture = PictureLoader.Load(path);

        Assert.Equal((PictureFormat.Svg, new Size(10, 10)), (picture.Format, picture.Size));
        var pixels = Drawn(picture, new PixelSize(100, 100));
        Assert.Equal([255, 0xD9, 0, 255], pixels[(49 * 4)..(50 * 4)]);
        Assert.Equal([0, 0, 0, 0], pixels[(50 * 4)..(51 * 4)]);
    }

    [Fact]
    public void An_SVG_reaches_no_other_file()
    {
        WritePng("secret.png", Pattern(4, 4, 255), new PixelSize(4, 4), false);
        var path = Write(
            "a.svg",
            $"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><image href='file://{folder}/secret.png' width='4' height='4'/></svg>");

        Assert.All(Drawn(PictureLoader.Load(path), new PixelSize(4, 4)), b => Assert.Equal(0, b));
    }

    [Fact]
    public void Broken_pictures_are_reported()
    {
        var png = File.ReadAllBytes(WritePng("a.png", Pattern(13, 7, 255), new PixelSize(13, 7), false));
        var huge = (byte[])png.Clone();
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 1_000_000);

        Assert.Equal("broken-picture", Code("cut.png", png[..60]));
        Assert.Equal("picture-too-large", Code("huge.png", huge));
        Assert.Equal("broken-picture", Code("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]));
        Assert.Equal("broken-picture", Code("a.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><rect")));
        Assert.Equal("broken-picture", Code("a.gif", Encoding.UTF8.GetBytes("GIF89a")));
        Assert.Equal("picture-format", Code("a.bmp", Encoding.UTF8.GetBytes("BM: read by Skia, but not by us")));
        Assert.Equal("missing-picture", Code("empty.png", []));
        Assert.Equal("missing-picture", Assert.Throws<ExplainerException>(() => PictureLoader.Load(Path.Combine(folder, "none.png"))).Code);
        Assert.Equal("missing-picture", Assert.Throws<ExplainerException>(() => PictureLoader.Load(folder)).Code);
    }

    [Fact]
    public void A_broken_svg_is_told_without_the_parsers_numbers()
    {
        var path = Path.Combine(folder, "open.svg");
        File.WriteAllText(path, "<svg xmlns='http://www.w3.org/2000/svg'>\n<g></svg>");
        var failure = Assert.Throws<ExplainerException>(() => PictureLoader.Load(path));
        Assert.StartsWith("Cannot read the SVG picture open.svg: at its line 2, column ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", failure.Message, StringComparison.Ordinal);
    }

    private static byte[] Pattern(int width, int height, byte alpha)
    {
        var pixels = new byte[width * height * 4];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = i % 4 == 3 ? alpha : (byte)(i * 37 % (alpha + 1));
        }

        return pixels;
    }

    private static byte[] Drawn(Picture picture, PixelSize size)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(size);
        builder.Picture(picture, new Rect(0, 0, size.Width, size.Height));
        var frame = new FrameRasterizer(size, 1, new RasterCache());
        frame.Draw(builder.Build());
        return frame.Pixels.ToArray();
    }

    private string Code(string name, byte[] data)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, data);
        return Assert.Throws<ExplainerException>(() => PictureLoader.Load(path)).Code;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string WritePng(string name, byte[] pixels, PixelSize size, bool keepAlpha)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        PngWriter.Write(file, pixels, size.Width * 4, size, keepAlpha);
        return path;
    }
}
