using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Raster.Drawing;

namespace Explainer.Raster.Tests.Drawing;

public sealed unsafe class GaussianTests
{
    [Theory]
    [InlineData(1.5)]
    [InlineData(4)]
    [InlineData(13)]
    [InlineData(40)]
    public void A_glow_is_the_Gaussian_of_its_shape(double sigma)
    {
        // Far from its ends a wide rectangle's light is that of a half-plane on either side: a difference of two error functions.
        const int Height = 60;
        var place = new ShapePlace(new RoundRectShape(new Rect(0, 0, 2000, Height)), Affine.Identity);
        var reach = (int)(sigma * 3);
        var mask = GlowMask.Draw(place, sigma, new PixelRect(999, -reach, 2, Height + (2 * reach)));
        var light = Light(mask);
        for (var y = 0; y < mask.Area.Height; y++)
        {
            var center = mask.Area.Y + y + 0.5;
            var expected = Integral(center / sigma) - Integral((center - Height) / sigma);

            Assert.InRange(light[y * 2] / 65535.0, expected - 0.006, expected + 0.006);
        }
    }

    [Fact]
    public void A_glow_is_as_wide_to_the_left_as_to_the_right()
    {
        var place = new ShapePlace(new EllipseShape(new Rect(0, 0, 64, 64)), Affine.Identity);
        var mask = GlowMask.Draw(place, 16, new PixelRect(-32, -32, 128, 128));
        var light = Light(mask);
        for (var i = 0; i < 64; i++)
        {
            Assert.InRange(light[(64 * 128) + i] - light[(64 * 128) + 127 - i], -300, 300);
        }
    }

    private static unsafe ushort[] Light(GlowMask mask)
    {
        var all = new ushort[mask.Area.Width * mask.Area.Height];
        using var window = mask.Open(mask.Area);
        var row = stackalloc ushort[(mask.Area.Width + 15) & ~15];
        for (var y = 0; y < mask.Area.Height; y++)
        {
            window.Row(y, row);
            new ReadOnlySpan<ushort>(row, mask.Area.Width).CopyTo(all.AsSpan(y * mask.Area.Width));
        }

        return all;
    }

    // The normal distribution's integral by Simpson's rule; fine to 1e-6, far finer than what is tested.
    private static double Integral(double z)
    {
        const int Steps = 400;
        var h = z / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            sum += Math.Exp(-(i * h) * (i * h) / 2) * (i == 0 || i == Steps ? 1 : i % 2 == 1 ? 4 : 2);
        }

        return 0.5 + (sum * h / 3 / Math.Sqrt(2 * Math.PI));
    }
}
