using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Tests;

/// <summary>Which units contradict each other, and which may be two words for one.</summary>
public sealed class UnitTests
{
    [Theory]
    [InlineData("GB", "ms")]
    [InlineData("s", "ms")]
    [InlineData(" ms", "mg")]
    [InlineData("%", "x")]
    public void These_contradict(string written, string figure) => Assert.True(UnitCheck.Contradicts(written, figure));

    [Theory]
    [InlineData("", "ms")]
    [InlineData("ms", "")]
    [InlineData(" ms", "ms")]
    [InlineData("milliseconds", "ms")]
    [InlineData("ms each", "ms")]
    [InlineData("\u00d7", "x")]
    [InlineData("\u00b5s", "us")]
    [InlineData("percent", "%")]
    [InlineData("M", "tokens")]
    [InlineData("KB", "kB")]
    [InlineData("times faster", "x")]
    [InlineData("pounds", "lb")]
    [InlineData("francs", "CHF")]
    [InlineData("parameters", "B parameters")]
    [InlineData("M tokens", "tokens")]
    [InlineData("\u500d", "x")]
    [InlineData("\u20ac", "EUR")]
    public void These_do_not(string written, string figure) => Assert.False(UnitCheck.Contradicts(written, figure));
}
