using Explainer.Raster.Text;

namespace Explainer.Raster.Tests.Text;

/// <summary>The typeface for mathematics: its table is read, and its glyphs grow.</summary>
public sealed class MathTypefaceTests : IClassFixture<TypesetterFixture>
{
    private readonly MathTypeface typeface;

    public MathTypefaceTests(TypesetterFixture fixture) => typeface = fixture.Typesetter.Mathematics;

    // The font's own numbers: scripts of 74 % and 55 %, axis at 0.25 em, lines of 0.06 em.
    [Fact]
    public void Its_constants_are_those_of_the_file()
    {
        Assert.Equal((0.74, 0.55), (typeface.Constant(0, true), typeface.Constant(1, true)));
        Assert.Equal((0.25, 0.06), (typeface.Constant(5, false), typeface.Constant(38, false)));
    }

    [Theory]
    [InlineData('(', 0.5)]
    [InlineData('(', 2)]
    [InlineData('(', 12)]
    [InlineData('{', 7.3)]
    [InlineData('|', 40)]
    [InlineData('\u221a', 3)]
    [InlineData('\u2211', 1.4)]
    public void A_glyph_grows_upwards(char character, double extent)
    {
        var bounds = typeface.Stretch(typeface.Find(character)!.Id, extent, true).Outline.Bounds;
        Assert.InRange(bounds.Height, extent - 0.01, Math.Max(extent + 1.2, 1.7));
    }

    [Theory]
    [InlineData(0x23DE, 2)]
    [InlineData(0x23DF, 9)]
    public void A_brace_grows_in_width(int character, double extent)
    {
        var bounds = typeface.Stretch(typeface.Find(character)!.Id, extent, false).Outline.Bounds;
        Assert.InRange(bounds.Width, extent - 0.05, extent + 1.5);
    }

    [Fact]
    public void What_cannot_grow_stays() =>
        Assert.Equal(typeface.Find('a')!.Outline.Id, typeface.Stretch(typeface.Find('a')!.Id, 5, true).Outline.Id);

    [Fact]
    public void What_it_lacks_is_not_there()
    {
        Assert.Null(typeface.Find(0x4E2D));
        Assert.Null(typeface.Find(0xD800));
    }
}
