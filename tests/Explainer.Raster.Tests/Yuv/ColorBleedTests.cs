using Explainer.Raster.Yuv;

namespace Explainer.Raster.Tests.Yuv;

public sealed class ColorBleedTests
{
    private const int Width = 100;
    private const uint Red = 0x80FF2010;

    [Fact]
    public void Invisible_pixels_take_the_colour_beside_them_and_stay_invisible()
    {
        var pixels = new uint[Width * Width];
        pixels[(50 * Width) + 50] = Red;
        ColorBleed.Spread(pixels, Width);
        Assert.Equal(Red, pixels[(50 * Width) + 50]);
        Assert.Equal(1, pixels.Count(p => p >> 24 != 0));
        foreach (var (x, y) in ((int, int)[])[(49, 50), (51, 50), (50, 49), (50, 51), (27, 27), (73, 73)])
        {
            Assert.Equal(Red & 0xFFFFFF, pixels[(y * Width) + x]);
        }

        Assert.Equal(0u, pixels[0]);
    }

    [Fact]
    public void Between_two_colours_each_takes_half()
    {
        var row = new uint[12];
        (row[0], row[11]) = (0xFF0000AA, 0xFFBB0000);
        ColorBleed.Spread(row, 12);
        Assert.Equal([0xAAu, 0xAA, 0xAA, 0xAA, 0xAA, 0xBB0000, 0xBB0000, 0xBB0000, 0xBB0000, 0xBB0000], row[1..11]);
    }

    [Fact]
    public void A_frame_without_anything_is_left_as_it_is()
    {
        var pixels = new uint[64];
        ColorBleed.Spread(pixels, 8);
        Assert.All(pixels, p => Assert.Equal(0u, p));
    }
}
