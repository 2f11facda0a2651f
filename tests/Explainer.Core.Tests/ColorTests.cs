namespace Explainer.Core.Tests;

public class ColorTests
{
    [Theory]
    [InlineData("#00d9ff", "#00d9ff")]
    [InlineData("#0AF", "#00aaff")]
    [InlineData("#11223380", "#11223380")]
    [InlineData("#FFFFFFFF", "#ffffff")]
    public void Colours_are_read_and_written(string text, string expected) => Assert.Equal(expected, Color.TryParse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#12")]
    [InlineData("#12345")]
    [InlineData("#-12345")]
    [InlineData("# 12345")]
    [InlineData("#12345g")]
    [InlineData("00d9ff")]
    [InlineData("#123456789")]
    public void What_is_no_colour_is_refused(string text) => Assert.Null(Color.TryParse(text));

    [Fact]
    public void Mixing_ends_exactly()
    {
        var (a, b) = (Color.FromBytes(10, 200, 30, 40), Color.FromBytes(250, 0, 90, 255));
        Assert.Equal(a.ToString(), Color.Lerp(a, b, 0).ToString());
        Assert.Equal(b.ToString(), Color.Lerp(a, b, 1).ToString());
    }
}
