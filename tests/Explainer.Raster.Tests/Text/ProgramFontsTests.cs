using Explainer.Display.Text;
using Explainer.Raster.Text;

namespace Explainer.Raster.Tests.Text;

/// <summary>The fonts that come with the program: they are whole, and what is set with them is known.</summary>
public sealed class ProgramFontsTests : IClassFixture<TypesetterFixture>
{
    private readonly Typesetter typesetter;

    public ProgramFontsTests(TypesetterFixture fixture) => typesetter = fixture.Typesetter;

    public static TheoryData<string> Families => [.. ProgramFonts.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_is_whole(string family) => Assert.Empty(ProgramFonts.MissingFilesOf(family));

    // Widths are the advances that the fonts state, drawn together where they kern. Hashes are of outlines; HarfBuzz 6.0 and 14.4 draw every glyph of these fonts alike.
    [Theory]
    [InlineData("Inter", 400, false, "Prefill", 2644.890625, "5c98230c")]
    [InlineData("Inter", 900, true, "Prefill", 2955.25, "ea6ea26c")]
    [InlineData("JetBrains Mono", 400, false, "decode()", 4800, "4a0a5089")]
    [InlineData("JetBrains Mono", 900, true, "decode()", 4800, "ebc742d7")]
    [InlineData("Noto Sans CJK SC", 500, false, "推理", 2000, "9aefdde3")]
    [InlineData("Noto Sans CJK SC", 600, false, "推理", 2000, "7e23c37b")]
    [InlineData("Noto Sans CJK JP", 400, false, "骨かな", 3000, "5216ed62")]
    public void Shapes_and_outlines_are_known(string family, int weight, bool italic, string text, double width, string id)
    {
        var block = typesetter.Set(new TextStyle(family, 1000, weight, italic), text);

        Assert.Equal((width, id), (block.Size.Width, block.Outlines.Id.ToString()[..8]));
    }

    [Fact]
    public void Emoji_are_the_pictures_that_the_font_keeps_at_109_px_per_em()
    {
        var glyph = Assert.Single(typesetter.Set(new TextStyle("Inter", 1000), "🚀").ColorGlyphs);

        Assert.Equal((136, 128), (glyph.Picture.Size.Width, glyph.Picture.Size.Height));
        Assert.Equal("54a7e65bc96f08f61b251ad210505584", glyph.Picture.Id.ToString());
        Assert.Equal((1248, 1174), (Math.Round(glyph.Bounds.Width), Math.Round(glyph.Bounds.Height)));
    }

    [Theory]
    [InlineData("Inter", 449, 400)]
    [InlineData("Inter", 450, 500)]
    [InlineData("Inter", 1, 100)]
    [InlineData("JetBrains Mono", 900, 800)]
    [InlineData("Noto Sans CJK JP", 549, 400)]
    [InlineData("Noto Sans CJK JP", 550, 700)]
    public void The_nearest_weight_is_taken(string family, int asked, int taken)
    {
        var block = typesetter.Set(new TextStyle(family, 100, asked), "a");

        Assert.Equal(typesetter.Set(new TextStyle(family, 100, taken), "a").Outlines.Id, block.Outlines.Id);
    }

    [Fact]
    public void The_system_is_asked_only_for_what_these_do_not_have()
    {
        using var own = new Typesetter();
        foreach (var family in ProgramFonts.Families)
        {
            _ = own.Set(new TextStyle(family, 40), "Text → ≈ Ελλάδα Привет 大模型 かな 한국어 🚀 👋🏽 e\u0301 ☹");
            Assert.True(own.HasFamily(family));
        }

        Assert.False(own.HasAskedTheSystem);
        _ = own.Set(new TextStyle("Inter", 40), "سلام");
        Assert.True(own.HasAskedTheSystem);
    }
}
