using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Components;

public class TextTests
{
    [Theory]
    [InlineData("start", 0)]
    [InlineData("end", 1)]
    [InlineData("center", 0.5)]
    public void In_a_wider_box_a_text_stands_where_its_lines_do(string align, double share)
    {
        var text = Make("Text", ("text", S("ab")), ("align", S(align)), ("width", N(800)));
        var glyphs = Film(text).At(1).Commands.Flat().OfType<FillCommand>().Single(c => c.Shape is GlyphRunShape);
        var left = glyphs.Transform.Apply(glyphs.Shape.Bounds).X;
        var width = glyphs.Shape.Bounds.Width;
        var box = (1920 - 800) / 2.0;
        Assert.Equal(box + ((800 - width) * share), left, 12.0);
    }

    [Theory]
    [InlineData("Stat", "value", "")]
    [InlineData("BarChart", "values", "0")]
    public void A_number_that_is_zero_once_rounded_is_drawn_without_a_sign(string component, string prop, string format)
    {
        Assert.Equal(Glyphs(0), Glyphs(-0.4));
        Assert.NotEqual(Glyphs(0), Glyphs(-0.6));

        int Glyphs(double value) => Film(Make(
            component, (prop, component == "Stat" ? N(value) : D(value)), ("labels", L("a")), ("format", S(format.Length > 0 ? format : "0")), ("drawn", N(1))))
            .At(5).Commands.Flat().OfType<FillCommand>().Select(c => c.Shape).OfType<GlyphRunShape>().Sum(g => g.Glyphs.Length);
    }

    [Theory]
    [InlineData("ms", true)]
    [InlineData("tokens/s", true)]
    [InlineData("x", false)]
    [InlineData("%", false)]
    public void A_unit_that_stands_apart_is_smaller_and_close_to_its_number(string unit, bool isApart)
    {
        var runs = Film(Make("Stat", ("value", N(5)), ("unit", S(unit)), ("size", N(100)))).At(1).Commands.Flat().OfType<FillCommand>()
            .Where(c => c.Shape is GlyphRunShape).Select(c => (Run: (GlyphRunShape)c.Shape, Box: c.Transform.Apply(c.Shape.Bounds))).ToList();
        Assert.Equal(isApart ? [100, 60] : [100.0], runs.Select(r => r.Run.Glyphs[0].Size));
        Assert.All(runs.Skip(1), r => Assert.InRange(r.Box.X - runs[0].Box.Right, 5, 35));
        Assert.All(runs.Skip(1), r => Assert.Equal(runs[0].Box.Bottom, r.Box.Bottom, 1.0));
    }
}
