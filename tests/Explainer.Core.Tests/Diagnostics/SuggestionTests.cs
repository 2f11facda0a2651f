using Explainer.Core.Diagnostics;

namespace Explainer.Core.Tests.Diagnostics;

public class SuggestionTests
{
    private static readonly string[] Names = ["TokenRow", "Token", "GPUGauge", "Divider"];

    [Theory]
    [InlineData("TokenRwo", "TokenRow")]
    [InlineData("tokenrow", "TokenRow")]
    [InlineData("GPUGuage", "GPUGauge")]
    [InlineData("Tokn", "Token")]
    [InlineData("Banana", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found_or_none(string wrong, string? expected) =>
        Assert.Equal(expected, Suggestion.Nearest(wrong, Names));

    [Fact]
    public void Without_a_near_name_all_are_listed() =>
        Assert.Equal("Use one of: TokenRow, Token, GPUGauge, Divider.", Suggestion.Remedy("xyzzy-plugh", Names));

    [Fact]
    public void A_hostile_name_costs_nothing() =>
        Assert.Null(Suggestion.Nearest(new string('a', 100_000), [new string('b', 100_000)]));
}
