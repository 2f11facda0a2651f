using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Components;

public class TextTests
{
    [Fact]
    public void In_a_wider_box_a_text_stands_where_its_lines_do()
    {
        var (start, center, end) = (LeftOf("start"), LeftOf("center"), LeftOf("end"));
        Assert.Equal((1920 - 800) / 2.0, start);
        Assert.Equal((start + end) / 2, center, 0.1);
        Assert.InRange(end, start + 600, start + 800);
    }

    private static double LeftOf(string align)
    {
        var text = Make("Text", ("text", S("ab")), ("align", S(align)), ("width", N(800)));
        var glyphs = Film(text).At(1).Commands.Flat().OfType<FillCommand>().Single(c => c.Shape is GlyphRunShape);
        return glyphs.Transform.Apply(glyphs.Shape.Bounds).X;
    }
}
