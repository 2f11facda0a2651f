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
}
