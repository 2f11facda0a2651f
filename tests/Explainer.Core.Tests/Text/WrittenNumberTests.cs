using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

/// <summary>Numbers as they are shown.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData(-0.0, "0", "0")]
    [InlineData(-0.4, "0", "0")]
    [InlineData(-0.04, "0.0", "0.0")]
    [InlineData(-0.4, "#,##0", "0")]
    [InlineData(-0.4, "+0;-0", "+0")]
    [InlineData(-0.4, "0;(0)", "0")]
    [InlineData(-0.001, "0%", "0%")]
    [InlineData(-0.4, "\"-\"0", "-0")]
    [InlineData(-0.6, "0", "-1")]
    [InlineData(-0.04, "0.00", "-0.04")]
    [InlineData(-0.4, "0.0e0", "-4.0e-1")]
    [InlineData(-0.6, "0;(0)", "(1)")]
    [InlineData(0.4, "0", "0")]
    public void What_is_zero_once_rounded_has_no_sign(double value, string format, string text) => Assert.Equal(text, WrittenNumber.Of(value, format));

    [Theory]
    [InlineData(999.6, "en", "1000")]
    [InlineData(-9999, "en", "-9999")]
    [InlineData(12345, "en-GB", "12,345")]
    [InlineData(-1234567, "zh", "-1,234,567")]
    [InlineData(12345, "de", "12\u202F345")]
    [InlineData(1e9, "fr", "1\u202F000\u202F000\u202F000")]
    public void Long_whole_numbers_are_in_groups_as_their_language_writes_them(double value, string language, string text) =>
        Assert.Equal(text, WrittenNumber.Whole(value, language));
}
