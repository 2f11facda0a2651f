using Explainer.Core.Geometry;
using Explainer.Raster.Drawing;
using Explainer.Raster.Yuv;

namespace Explainer.Raster.Tests.Yuv;

public unsafe class YuvConverterTests
{
    [Fact]
    public void Vectors_and_scalars_agree_on_every_row()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var width = 2 * random.Next(1, 60);
            var upper = new uint[width];
            var lower = new uint[width];
            random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(upper.AsSpan()));
            random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(lower.AsSpan()));

            // Runs of one colour, which are not dithered.
            for (var run = random.Next(0, width); run < width; run += random.Next(4, 20))
            {
                var length = Math.Min(random.Next(1, 8), width - run);
                upper.AsSpan(run, length).Fill(upper[0]);
                lower.AsSpan(run, length).Fill(upper[0]);
            }

            var (luma, expectedLuma) = (new byte[width], new byte[width]);
            var (blue, red, expectedBlue, expectedRed) = (new byte[width / 2], new byte[width / 2], new byte[width / 2], new byte[width / 2]);
            var first = random.Next(0, width / 2);
            fixed (uint* u = upper, l = lower)
            fixed (byte* y = luma, ey = expectedLuma, b = blue, r = red, eb = expectedBlue, er = expectedRed)
            {
                YuvRows.Luma(u, y, width);
                YuvRows.LumaScalar(u, ey, width);
                YuvRows.Chroma(u, l, first, width / 2, round, b, r);
                YuvRows.ChromaScalar(u, l, first, width / 2, round, eb, er);
            }

            Assert.Equal(expectedLuma, luma);
            Assert.Equal(expectedBlue, blue);
            Assert.Equal(expectedRed, red);
        }
    }

    [Theory]
    [InlineData(0x000000, 16, 128, 128)]
    [InlineData(0xFFFFFF, 235, 128, 128)]
    [InlineData(0x808080, 126, 128, 128)]
    [InlineData(0xFF0000, 63, 102, 240)]
    [InlineData(0x00FF00, 173, 42, 26)]
    [InlineData(0x0000FF, 32, 240, 118)]
    public void Reference_colours_have_the_values_of_BT_709(int rgb, int y, int blueness, int redness) =>
        Assert.Equal((y, blueness, redness), Convert((uint)rgb));

    [Fact]
    public void Every_colour_comes_back_within_rounding()
    {
        foreach (var rgb in new uint[] { 0x00D9FF, 0x0F0F1A, 0x00FF88, 0xFF4757, 0x3A3A4A, 0xE0E0E0, 0x0B2545, 0x8ECAE6, 0x123456, 0xFEDCBA })
        {
            var (y, cb, cr) = Convert(rgb);
            var luma = (y - 16) / 219.0;
            var (blueness, redness) = ((cb - 128) / 224.0, (cr - 128) / 224.0);
            var red = luma + (1.5748 * redness);
            var blue = luma + (1.8556 * blueness);
            var green = (luma - (0.2126 * red) - (0.0722 * blue)) / 0.7152;

            // Half a step of each part, through the inverse matrix: red 0.58 + 0.90, green 0.58 + 0.11 + 0.27, blue 0.58 + 1.06 in 255ths.
            Assert.InRange((red * 255) - ((rgb >> 16) & 255), -1.6, 1.6);
            Assert.InRange((green * 255) - ((rgb >> 8) & 255), -1.1, 1.1);
            Assert.InRange((blue * 255) - (rgb & 255), -1.8, 1.8);
        }
    }

    [Fact]
    public void Converting_what_changed_equals_converting_everything()
    {
        var random = new Random(2);
        var size = new PixelSize(70, 38);
        var pixels = new byte[size.Area * 4];
        random.NextBytes(pixels);
        var partial = new YuvConverter(size);
        partial.Convert(pixels, size.Width * 4, Damage.Whole(size));
        for (var round = 0; round < 100; round++)
        {
            var x = 2 * random.Next(0, size.Width / 2);
            var y = 2 * random.Next(0, size.Height / 2);
            var rect = new PixelRect(x, y, 2 * random.Next(1, ((size.Width - x) / 2) + 1), 2 * random.Next(1, ((size.Height - y) / 2) + 1));
            for (var row = rect.Y; row < rect.Bottom; row++)
            {
                random.NextBytes(pixels.AsSpan((row * size.Width * 4) + (rect.X * 4), rect.Width * 4));
            }

            partial.Convert(pixels, size.Width * 4, new Damage([rect]));
            var whole = new YuvConverter(size);
            whole.Convert(pixels, size.Width * 4, Damage.Whole(size));
            Assert.True(whole.Frame.Span.SequenceEqual(partial.Frame.Span), $"round {round}, {rect}");
        }
    }

    [Fact]
    public void Soft_light_keeps_its_colour_on_average()
    {
        // A blue rising by 6 over 256 columns, dithered as the painter dithers it: less than three steps of Cb in all.
        var size = new PixelSize(256, 64);
        var pixels = new uint[size.Area];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % size.Width, i / size.Width);
            pixels[i] = 0xFF0F0F00 | (uint)(26 + (6f * x / size.Width) + Dither.At(x, y));
        }

        var converter = new YuvConverter(size);
        converter.Convert(System.Runtime.InteropServices.MemoryMarshal.AsBytes(pixels.AsSpan()), size.Width * 4, Damage.Whole(size));
        var blueness = converter.Frame.Slice((int)size.Area, (int)size.Area / 4).ToArray();
        var columns = size.Width / 2;
        for (var band = 16; band < columns; band += 16)
        {
            var mean = blueness.Where((_, i) => i % columns / 16 * 16 == band).Average(b => b);
            var blue = 26 + (6.0 * 2 * (band + 7.5) / size.Width);
            Assert.InRange(mean - (128 + (28784.0 / 65536 * (blue - 15))), -0.12, 0.12);
        }
    }

    [Fact]
    public void Odd_sides_are_refused() => Assert.Throws<ArgumentException>(() => new YuvConverter(new PixelSize(3, 2)));

    [Fact]
    public void Straight_colours_are_what_was_premultiplied()
    {
        for (uint alpha = 0; alpha < 256; alpha++)
        {
            var premultiplied = new byte[4 * 11];
            for (var i = 0; i < premultiplied.Length; i += 4)
            {
                uint part = (uint)(i * 23 / 4);
                var scaled = (byte)(((part * alpha) + 127) / 255);
                (premultiplied[i], premultiplied[i + 1], premultiplied[i + 2], premultiplied[i + 3]) = (scaled, scaled, scaled, (byte)alpha);
            }

            var straight = new byte[premultiplied.Length];
            StraightAlpha.Convert(premultiplied, straight);
            for (var i = 0; i < straight.Length; i += 4)
            {
                Assert.Equal((byte)alpha, straight[i + 3]);
                Assert.Equal(premultiplied[i], (byte)(((straight[i] * alpha) + 127) / 255));
            }
        }
    }

    private static (int Y, int Blueness, int Redness) Convert(uint rgb)
    {
        var size = new PixelSize(32, 2);
        var pixels = new uint[size.Area];
        Array.Fill(pixels, 0xFF000000 | rgb);
        var converter = new YuvConverter(size);
        converter.Convert(System.Runtime.InteropServices.MemoryMarshal.AsBytes(pixels.AsSpan()), size.Width * 4, Damage.Whole(size));
        var frame = converter.Frame.Span;
        Assert.Equal(frame[0], frame[63]);
        Assert.Equal(frame[64], frame[79]);
        return (frame[0], frame[64], frame[80]);
    }
}
