using Explainer.Scenes.Formulas;

namespace Explainer.Scenes.Tests.Formulas;

/// <summary>Where the glyphs of a formula stand, with a typeface of boxes: every glyph is 0.5 em wide and 0.7 em high.</summary>
public sealed class FormulaSettingTests
{
    [Theory]
    [InlineData("ab", 1)]
    [InlineData("a+b", 1.5 + (8 / 18.0))]
    [InlineData("-b", 1)]
    [InlineData("a=-b", 2 + (10 / 18.0))]
    [InlineData("a<b", 1.5 + (10 / 18.0))]
    [InlineData("(a,b)", 2.5 + (3 / 18.0))]
    [InlineData(@"a\part{p}{+}b", 1.5 + (8 / 18.0))]
    [InlineData("a{+}b", 1.5)]
    [InlineData(@"a\quad b", 2)]
    [InlineData(@"\log x", 2 + (3 / 18.0))]
    [InlineData(@"\log(x)", 3)]
    public void Neighbours_keep_their_distance(string text, double width) => Assert.Equal(width, Set(text).Width, 9);

    [Fact]
    public void A_fraction_stands_on_the_axis()
    {
        var block = Set(@"\frac{a}{bcd}");
        var (above, line, below) = (block.Items[0], block.Items[1], block.Items[2]);
        Assert.Equal(1.5 + (2 * 0.12), block.Width, 9);
        Assert.Equal((-0.27, -0.23), (line.Bounds.Y, line.Bounds.Bottom), Near);
        Assert.Equal(block.Width / 2, above.Bounds.Center.X, 6);
        Assert.True(above.Bounds.Bottom <= line.Bounds.Y - 0.15 && below.Bounds.Y >= line.Bounds.Bottom + 0.15);
        Assert.Equal(1, above.Size);
    }

    [Theory]
    [InlineData(@"\frac{a}{b}", 1)]
    [InlineData(@"\tfrac{a}{b}", 0.7)]
    [InlineData(@"\frac{1}{1 + \frac{a}{b}}", 0.7)]
    [InlineData(@"\frac{1}{1 + \dfrac{a}{b}}", 1)]
    [InlineData(@"x^{y^{ab}}", 0.5)]
    public void What_is_deeper_is_smaller(string text, double size) => Assert.Equal(size, Set(text).Items[^1].Size);

    [Fact]
    public void Scripts_stand_above_and_below_their_base()
    {
        var items = Set("a^b_c").Items;
        Assert.Equal([1, 0.7, 0.7], items.Select(i => i.Size));
        Assert.Equal(items[1].Position.X, items[2].Position.X, 9);
        Assert.True(items[1].Bounds.Bottom < items[2].Bounds.Y - 0.14, "They are apart.");
        Assert.True(items[1].Position.Y < 0 && items[2].Position.Y > 0);
    }

    [Fact]
    public void The_limits_of_a_sum_stand_above_and_below_it_and_those_of_an_integral_beside_it()
    {
        var sum = Set(@"\sum_a^b").Items;
        Assert.All(sum, i => Assert.Equal(sum[0].Bounds.Center.X, i.Bounds.Center.X, 6));
        Assert.Equal(1.3, sum[0].Bounds.Height, 5);

        var integral = Set(@"\int_a^b").Items;
        Assert.All(integral.Skip(1), i => Assert.True(i.Bounds.X >= integral[0].Bounds.Right - 1e-6));
    }

    [Fact]
    public void A_root_covers_what_is_below_it()
    {
        var items = Set(@"\sqrt{\frac{a}{b}}").Items;
        var (sign, line) = (items[0], items[1]);
        var body = items.Skip(2).Aggregate(Core.Geometry.Rect.Empty, (all, i) => all.Union(i.Bounds));
        Assert.Equal(sign.Bounds.Y, line.Bounds.Y, 6);
        Assert.True(line.Bounds.Bottom < body.Y && sign.Bounds.Bottom >= body.Bottom - 1e-6);
        Assert.Equal(line.Bounds.X, sign.Bounds.Right, 6);
    }

    [Fact]
    public void Fences_are_as_high_as_what_they_enclose()
    {
        var items = Set(@"\left( \frac{\frac{a}{b}}{c} \right)").Items;
        var body = items.Skip(1).SkipLast(1).Aggregate(Core.Geometry.Rect.Empty, (all, i) => all.Union(i.Bounds));
        Assert.InRange(items[0].Bounds.Height, body.Height * 0.85, body.Height * 1.3);
        Assert.Equal(items[0].Bounds.Height, items[^1].Bounds.Height, 9);
        Assert.Equal(-0.25, items[0].Bounds.Center.Y, 6);
    }

    [Fact]
    public void The_columns_of_a_matrix_are_aligned()
    {
        var items = Set(@"\begin{aligned} a &= b \\ abc &= d \end{aligned}").Items;
        Assert.Equal(items[0].Bounds.Right, items[5].Bounds.Right, 6);
        Assert.Equal(items[1].Bounds.X, items[6].Bounds.X, 6);
        Assert.Equal(5 / 18.0, items[1].Bounds.X - items[0].Bounds.Right, 6);
    }

    [Fact]
    public void A_character_that_the_typeface_lacks_is_set_as_words_are() => Assert.Equal(0.6, Set("\u4e2d").Width, 6);

    [Fact]
    public void What_it_was_set_with_is_kept()
    {
        var formula = TexFormula.Read("a", out _, out _);
        Assert.Same(formula.Set(Stage.Typesetter, new("Inter", 1)), formula.Set(Stage.Typesetter, new("Inter", 80)));
    }

    private static FormulaBlock Set(string text)
    {
        var formula = TexFormula.Read(text, out var mistakes, out _);
        Assert.Empty(mistakes);
        return formula.Set(Stage.Typesetter, new("Inter", 1));
    }

    private static bool Near((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) < 1e-5 && Math.Abs(a.Item2 - b.Item2) < 1e-5;
}
