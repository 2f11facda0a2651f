using Explainer.Core.Geometry;
using Explainer.Scenes.Formulas;

namespace Explainer.Scenes.Tests.Formulas;

/// <summary>How one formula turns into another.</summary>
public sealed class FormulaMorphTests
{
    [Fact]
    public void What_both_have_moves_and_the_rest_goes_and_comes()
    {
        var morph = FormulaMorph.Between(Set("a+b=c"), Set("a=c-b"));

        // a, = and c are in both in this order; + and the first b go, - and the second b come.
        Assert.Equal([1, 1, 1, 1, 1, 0, 0], morph.At(0).Select(i => i.Opacity));
        Assert.Equal([1, 1, 1, 0, 0, 1, 1], morph.At(1).Select(i => i.Opacity));
        Assert.Equal([1, 1, 1, 0, 0, 0, 0], morph.At(0.5).Select(i => i.Opacity));
    }

    [Fact]
    public void A_named_part_moves_past_others_in_an_arc()
    {
        var morph = FormulaMorph.Between(Set(@"a+\part{b}{b}=c"), Set(@"a=c-\part{b}{b}"));
        var before = morph.At(0).Single(i => i.Item.Part == "b").Item.Position;
        var middle = morph.At(0.5).Single(i => i.Item.Part == "b").Item.Position;
        var after = morph.At(1).Single(i => i.Item.Part == "b").Item.Position;
        Assert.Equal((before.X + after.X) / 2, middle.X, 9);
        Assert.True(middle.Y < before.Y - 0.5 && Math.Abs(before.Y - after.Y) < 1e-9);
    }

    [Fact]
    public void Its_ends_are_the_formulas()
    {
        var (from, to) = (Set(@"\frac{a}{b}"), Set(@"\frac{a+1}{b^2}"));
        var morph = FormulaMorph.Between(from, to);
        Assert.Equal(Places(from), Shown(morph, 0));
        Assert.Equal(Places(to), Shown(morph, 1));
    }

    [Fact]
    public void It_is_kept_for_the_next_frame()
    {
        var (from, to) = (Set("a"), Set("b"));
        Assert.Same(FormulaMorph.Between(from, to), FormulaMorph.Between(from, to));
        Assert.NotSame(FormulaMorph.Between(from, to), FormulaMorph.Between(Set("c"), to));
    }

    private static FormulaBlock Set(string text) => TexFormula.Read(text, out _, out _).Set(Stage.Typesetter, new("Inter", 1));

    private static string[] Places(FormulaBlock block) => Sorted(block.Items.Select(
        i => i with { Position = i.Position - new Point(block.Width / 2, (block.Depth - block.Height) / 2) }));

    private static string[] Shown(FormulaMorph morph, double share) => Sorted(morph.At(share).Where(i => i.Opacity == 1).Select(i => i.Item));

    private static string[] Sorted(IEnumerable<FormulaItem> items) =>
        [.. items.Select(i => FormattableString.Invariant($"{i.Outline.Id} {i.Position.X:0.0000} {i.Position.Y:0.0000} {i.Size:0.00}")).Order(StringComparer.Ordinal)];
}
