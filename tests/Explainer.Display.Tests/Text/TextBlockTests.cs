using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Display.Tests.Text;

public sealed class TextBlockTests
{
    [Theory]
    [InlineData("one two three", 0, "")]
    [InlineData("one two three", 0.34, "one")]
    [InlineData("one two three", 0.67, "one two")]
    [InlineData("one two three", 1, "one two three")]
    [InlineData("  one\ntwo ", 0.5, "  one")]
    [InlineData("\u4F60\u597D\u3002", 0.5, "\u4F60")]
    [InlineData("\u4F60\u597D\u3002", 1, "\u4F60\u597D\u3002")]
    [InlineData("", 0.5, "")]
    [InlineData("   ", 0.5, "")]
    public void Words_are_typed_whole_and_Chinese_character_by_character(string text, double share, string expected)
    {
        var block = new TextBlock(text, default, 0, 0, 1, new GlyphRunShape([]), [], [], []);
        Assert.Equal(expected, text[..block.TypedWords(share)]);
    }
}
