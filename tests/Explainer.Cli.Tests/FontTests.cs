using System.Diagnostics;

namespace Explainer.Cli.Tests;

/// <summary>The program on a machine that has no fonts of its own.</summary>
public sealed class FontTests
{
    private const string Film = """
        title: Four families
        elements:
          sans: { component: Text, text: "Prefill → ≈ e̊", at: center }
          mono: { component: Text, text: "decode() ∀", font: mono, at: [400, 200] }
          han: { component: Text, text: "大模型 かな 한국어", at: [400, 400] }
          emoji: { component: Text, text: "🚀 👋🏽", at: [400, 800] }
        beats:
          - { id: one, duration: 1s }
        """;

    [Fact]
    public void A_film_is_the_same_where_no_font_is_installed()
    {
        using var scratch = new Scratch();
        var film = scratch.Write("film.yaml", Film);
        var none = scratch.Write("none.conf", """<?xml version="1.0"?><fontconfig></fontconfig>""");

        var (code, expected, _) = Still(film, null);

        Assert.Equal(0, code);
        Assert.Contains("picture", expected, StringComparison.Ordinal);
        Assert.Equal((0, expected, ""), Still(film, none));
    }

    [Fact]
    public void A_family_that_is_not_there_is_a_mistake_with_a_remedy()
    {
        using var scratch = new Scratch();
        var film = scratch.Write("film.yaml", Film + "\ntheme: { fonts: { sans: Intre } }\n");
        var none = scratch.Write("none.conf", """<?xml version="1.0"?><fontconfig></fontconfig>""");

        var (code, _, error) = Still(film, none);

        Assert.Equal(1, code);
        Assert.Contains("The font family \"Intre\" is not installed", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"Inter\"?", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Still(string film, string? fontconfig)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, "still", film, "--dump"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (fontconfig is not null)
        {
            start.Environment["FONTCONFIG_FILE"] = fontconfig;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
