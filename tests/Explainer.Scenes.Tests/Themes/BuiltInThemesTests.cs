using Explainer.Core;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Tests.Themes;

/// <summary>The themes hold: what speaks can be read on what it stands on.</summary>
public sealed class BuiltInThemesTests
{
    public static TheoryData<string> Names => [.. BuiltInThemes.All.Keys];

    // WCAG 2.2, success criteria 1.4.3 (4.5 to 1 for text) and 1.4.11 (3 to 1 for what is to be seen).
    [Theory]
    [MemberData(nameof(Names))]
    public void What_speaks_can_be_read(string name)
    {
        var theme = BuiltInThemes.All[name];
        foreach (var ground in new[] { theme.Background, theme.Surface })
        {
            foreach (var role in new[] { "text", "muted", "accent", "good", "bad", "second" })
            {
                Assert.True(Contrast(theme[role], ground) >= 4.5, $"{role} on {ground} has {Contrast(theme[role], ground):0.00}");
            }
        }

        Assert.True(Contrast(theme.Ink, theme.Accent) >= 4.5, $"ink on the accent has {Contrast(theme.Ink, theme.Accent):0.00}");
    }

    [Theory]
    [InlineData("midnight", false)]
    [InlineData("blueprint", false)]
    [InlineData("daylight", true)]
    [InlineData("warm", true)]
    public void A_ground_is_light_or_dark(string name, bool isLight) => Assert.Equal(isLight, BuiltInThemes.All[name].IsLight);

    private static double Contrast(Color a, Color b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(Color c) => (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));

    private static double Linear(float v) => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
}
