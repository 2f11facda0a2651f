using Explainer.Display.Paints;
using Explainer.Raster.Drawing;

namespace Explainer.Raster.Tests.Drawing;

public sealed unsafe class RowBlenderTests
{
    [Fact]
    public void Every_operator_follows_its_formula_at_every_length()
    {
        var random = new Random(5);
        foreach (var blend in Enum.GetValues<Blend>())
        {
            for (var count = 1; count < 40; count++)
            {
                var (below, above, mask) = (Premultiplied(random, count), Premultiplied(random, count), new byte[count]);
                random.NextBytes(mask);
                mask[0] = (byte)(random.Next(2) * 255);
                var opacity = (byte)random.Next(256);
                var drawn = (byte[])below.Clone();
                fixed (byte* d = drawn, s = above, m = mask)
                {
                    RowBlender.Pixels(blend, d, s, m, opacity, count);
                }

                for (var i = 0; i < count; i++)
                {
                    for (var part = 0; part < 4; part++)
                    {
                        var share = opacity / 255.0 * mask[i] / 255;
                        var source = above[(i * 4) + part] / 255.0 * share;
                        var sourceAlpha = above[(i * 4) + 3] / 255.0 * share;
                        var expected = Formula(blend, source, sourceAlpha, below[(i * 4) + part] / 255.0, below[(i * 4) + 3] / 255.0) * 255;

                        // Three products are rounded on the way, half a step each.
                        Assert.InRange(drawn[(i * 4) + part], expected - 2.1, expected + 2.1);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_solid_colour_is_a_row_of_that_colour()
    {
        var random = new Random(6);
        foreach (var blend in Enum.GetValues<Blend>())
        {
            foreach (var color in new uint[] { 0xFF00D9FF, 0x80402010, 0x01010101 })
            {
                for (var count = 1; count < 70; count++)
                {
                    var below = Premultiplied(random, count);
                    var other = (byte[])below.Clone();
                    var mask = new byte[count];
                    random.NextBytes(mask);
                    mask.AsSpan(count / 3, count / 3).Fill(random.Next(2) == 0 ? (byte)0 : (byte)255);
                    var colors = new uint[count];
                    Array.Fill(colors, color);
                    fixed (byte* d = below, o = other, m = mask)
                    fixed (uint* c = colors)
                    {
                        RowBlender.Solid(blend, d, color, m, count);
                        RowBlender.Pixels(blend, o, (byte*)c, m, 255, count);
                    }

                    Assert.Equal(other, below);
                }
            }
        }
    }

    [Fact]
    public void No_light_leaves_every_pixel_as_it_is()
    {
        var random = new Random(7);
        foreach (var blend in Enum.GetValues<Blend>())
        {
            for (var count = 1; count < 20; count++)
            {
                var below = Premultiplied(random, count);
                var drawn = (byte[])below.Clone();

                // One lit pixel keeps the group of eight from being skipped.
                var light = new ushort[count];
                light[0] = 40000;
                fixed (byte* d = drawn)
                fixed (ushort* l = light)
                {
                    GlowBlender.Row(blend, d, l, GlowBlender.Light(new Display.Rgba(0x00D9FFFF)), random.Next(100), random.Next(100), count);
                }

                Assert.Equal(below.AsSpan(4), drawn.AsSpan(4));
            }
        }
    }

    private static double Formula(Blend blend, double s, double sa, double d, double da) => blend switch
    {
        Blend.Normal => s + (d * (1 - sa)),
        Blend.Add => Math.Min(1, s + d),
        Blend.Screen => s + d - (s * d),
        Blend.Multiply => (s * (1 - da)) + (d * (1 - sa)) + (s * d),
        Blend.Atop => (s * da) + (d * (1 - sa)),
        _ => d * (1 - sa),
    };

    private static byte[] Premultiplied(Random random, int count)
    {
        var pixels = new byte[count * 4];
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var alpha = random.Next(3) switch { 0 => 0, 1 => 255, _ => random.Next(256) };
            for (var part = 0; part < 3; part++)
            {
                pixels[i + part] = (byte)random.Next(alpha + 1);
            }

            pixels[i + 3] = (byte)alpha;
        }

        return pixels;
    }
}
