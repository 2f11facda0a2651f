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
}
