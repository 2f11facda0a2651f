using Explainer.Scenes.Formulas;

namespace Explainer.Scenes.Tests.Formulas;

/// <summary>What is read as a formula, and what is said of what is not one.</summary>
public sealed class FormulaReadingTests
{
    [Theory]
    [InlineData(@"x")]
    [InlineData(@"E = m c^2")]
    [InlineData(@"\frac{1 - a^{k+1}}{(1 - a)(ck + 1)}")]
    [InlineData(@"\frac12 + \frac a b")]
    [InlineData(@"x_i^2 + y'_j + z''^3")]
    [InlineData(@"\sqrt{x} + \sqrt[3]{x+1}")]
    [InlineData(@"\left( \frac{a}{b} \right] + \left. x \right|")]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d \end{pmatrix}")]
    [InlineData(@"\begin{cases} 1 & x > 0 \\ 0 & \text{else} \\ \end{cases}")]
    [InlineData(@"\sum_{i=1}^n i \int\limits_0^1 x\,dx")]
    [InlineData(@"\hat x + \overline{ab} + \underbrace{a+b}_{\text{two words}}")]
    [InlineData(@"\part{rate}{a} \color{accent}{b} \color{#00d9ff}{c}")]
    [InlineData(@"\mathbb{R}, \mathcal L, \mathbf x, \operatorname{softmax}(x)")]
    [InlineData(@"\displaystyle \binom{n}{k} \bigl( x \bigr) \{ a \} 100\% \$")]
    [InlineData("\u4e2d\u6587 = \\text{\u4e2d\u6587}")]
    [InlineData(@"^2 _i '")]
    public void A_formula_is_right(string text)
    {
        _ = TexFormula.Read(text, out var mistakes, out _);
        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData(@"x = \fracc{1}{2}", 4, 6, @"Formulas do not support the command \fracc", @"Did you mean \frac?")]
    [InlineData(@"\alhpa", 0, 6, @"Formulas do not support the command \alhpa", @"Did you mean \alpha?")]
    [InlineData(@"a + {b", 4, 1, "This brace is never closed", null)]
    [InlineData(@"a } b", 2, 1, "Unmatched closing brace", null)]
    [InlineData(@"a^b^c", 3, 1, "Two superscripts in a row", null)]
    [InlineData(@"a_b_c", 3, 1, "Two subscripts in a row", null)]
    [InlineData(@"\frac{1}", 0, 5, @"\frac needs an argument", null)]
    [InlineData(@"a^", 1, 1, "^ needs an argument", null)]
    [InlineData(@"\left( a", 0, 5, @"\left has no \right", null)]
    [InlineData(@"a \right)", 2, 6, @"\right has no \left", null)]
    [InlineData(@"\left x \right)", 0, 5, @"Expected a delimiter after \left", null)]
    [InlineData(@"a & b", 2, 1, "& and \\\\ are only allowed inside an environment", null)]
    [InlineData(@"{a \\ b}", 3, 2, "& and \\\\ are only allowed inside an environment", null)]
    [InlineData(@"\begin{matrx} a \end{matrx}", 0, 6, "Unknown environment \"matrx\"", "Did you mean \"matrix\"?")]
    [InlineData(@"\begin{matrix} a", 0, 6, @"\begin{matrix} has no \end{matrix}", null)]
    [InlineData(@"\begin{matrix} a \end{pmatrix}", 0, 6, @"\begin{matrix} has no \end{matrix}", null)]
    [InlineData(@"a \end{matrix}", 2, 4, @"\end{matrix} has no \begin", null)]
    [InlineData(@"$x$", 0, 1, "A formula does not need dollar signs", null)]
    [InlineData(@"\sqrt[3{x}", 5, 1, @"The bracket after \sqrt is never closed", null)]
    [InlineData(@"\part{2}{x}", 6, 1, "\"2\" is not a valid part name", null)]
    [InlineData(@"\text x", 0, 5, @"\text needs an argument", null)]
    [InlineData("  ", 0, 0, "The formula is empty", null)]
    [InlineData(@"\", 0, 1, @"Formulas do not support the command \", null)]
    public void A_mistake_has_its_place_and_its_remedy(string text, int offset, int length, string message, string? remedy)
    {
        _ = TexFormula.Read(text, out var mistakes, out _);
        var mistake = mistakes[0];
        Assert.Equal((offset, length, message), (mistake.Offset, mistake.Length, mistake.Finding.Message));
        Assert.True(remedy is null || remedy == mistake.Finding.Remedy, mistake.Finding.Remedy);
    }

    [Fact]
    public void All_mistakes_are_found_in_one_go()
    {
        _ = TexFormula.Read(@"\foo + {a \bar & b} ^2^3 \right)", out var mistakes, out _);
        Assert.Equal(5, mistakes.Length);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        _ = TexFormula.Read(new string('{', 100_000), out var tooLong, out _);
        Assert.Equal("The formula is longer than 4000 characters", Assert.Single(tooLong).Finding.Message);

        _ = TexFormula.Read(string.Concat(Enumerable.Repeat(@"\sqrt{", 600)) + new string('}', 400), out var tooDeep, out _);
        Assert.Contains(tooDeep, m => m.Finding.Message == "The formula is nested more than 40 levels deep");
    }

    [Fact]
    public void Parts_and_colours_are_known()
    {
        var formula = TexFormula.Read(@"\part{b}{x} + \part{a}{\color{good}{y}} + \part{b}{z}", out _, out var colors);
        Assert.Equal(["b", "a"], formula.Parts);
        Assert.Equal(("good", 30), (Assert.Single(colors).Name, colors[0].Offset));
    }

    // No text may end in anything but a formula and mistakes within it.
    [Fact]
    public void Any_text_is_read()
    {
        string[] pieces = ["\\", "{", "}", "^", "_", "&", "\\\\", "\\left(", "\\right)", "\\frac", "\\begin{cases}", "\\end{cases}", "\\sqrt[", "]", "'", "x", "1", "+", " ", "\\part{a}", "\\color{", "\\text{", "\u4e2d", "\ud83d", "e\u0301", "\\hat", "\\big", "$"];
        var random = new Random(20261126);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var formula = TexFormula.Read(text, out var mistakes, out _);
            Assert.All(mistakes, m => Assert.InRange(m.Offset + m.Length, 0, text.Length));
            if (mistakes.IsEmpty)
            {
                var block = formula.Set(Stage.Typesetter, new("Inter", 1));
                Assert.True(double.IsFinite(block.Width + block.Height + block.Depth), text);
            }
        }
    }
}
