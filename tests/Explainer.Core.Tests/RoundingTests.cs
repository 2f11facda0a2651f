namespace Explainer.Core.Tests;

public class RoundingTests
{
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(-0.5, 0)]
    [InlineData(-1.5, -1)]
    [InlineData(2.4999, 2)]
    [InlineData(1e300, int.MaxValue)]
    [InlineData(-1e300, int.MinValue)]
    public void Halves_go_up_and_ends_are_kept(double value, int expected) => Assert.Equal(expected, Rounding.HalfUp(value));

    [Fact]
    public void Sub_pixels_are_a_grid_of_64_and_rounding_is_stable()
    {
        var random = new Random(3);
        for (var i = 0; i < 10_000; i++)
        {
            var value = (random.NextDouble() - 0.5) * 8000;
            var rounded = Rounding.ToSubPixel(value);
            Assert.Equal(0, rounded * 64 % 1);
            Assert.True(Math.Abs(rounded - value) <= 1.0 / 128);
            Assert.Equal(rounded, Rounding.ToSubPixel(rounded));
            Assert.Equal(Rounding.ToFactor(value), Rounding.ToFactor(Rounding.ToFactor(value)));
        }
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(-1, 0)]
    [InlineData(0.5, 128)]
    [InlineData(1, 255)]
    [InlineData(7, 255)]
    public void Shares_become_bytes(double share, byte expected) => Assert.Equal(expected, Rounding.ToByte(share));

    [Fact]
    public void Every_byte_survives_its_share()
    {
        for (var i = 0; i < 256; i++)
        {
            Assert.Equal(i, Rounding.ToByte(i / 255f));
        }
    }
}
