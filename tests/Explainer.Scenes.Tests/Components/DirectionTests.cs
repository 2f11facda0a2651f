using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Components;

/// <summary>What is written from right to left stands from right to left.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("center")]
    [InlineData("start")]
    public void Tokens_stand_from_the_side_that_their_text_begins_at(string align)
    {
        AssertOrder(Placed(Row(align, "One", "two", "three", "four")), "One", "two", "three", "four");
        AssertOrder(Placed(Row(align, "ארבע", "two", "שלוש", "12")), "12", "שלוש", "two", "ארבע");
    }

    [Fact]
    public void A_row_of_several_lines_begins_at_the_right_of_each()
    {
        var places = Placed(Make("TokenRow", ("tokens", L("אחת", "שתיים", "שלוש", "ארבע")), ("max-width", N(420)), ("align", S("start"))));
        Assert.True(places["אחת"].Y < places["שלוש"].Y, "The row has one line.");
        Assert.True(places["אחת"].X > places["שתיים"].X);
        Assert.True(places["שלוש"].X > places["ארבע"].X);
        Assert.True(Math.Abs(places["אחת"].Right - places["שלוש"].Right) < 20, "The lines do not begin at one edge.");
    }

    [Fact]
    public void A_prompts_sign_stands_where_its_text_begins()
    {
        var plain = Placed(Make("Prompt", ("text", S("Why so slow?"))));
        Assert.True(plain["›"].X < plain["Why so slow?"].X);
        var turned = Placed(Make("Prompt", ("text", S("למה זה איטי?"))));
        Assert.True(turned["\u200F›"].Right > turned["למה זה איטי?"].Right);
    }

    [Fact]
    public void A_tables_columns_begin_where_its_text_does()
    {
        var places = Placed(Make("Table", ("rows", T(["צעד", "עלות"], ["מילוי", "39"]))));
        Assert.True(places["צעד"].X > places["עלות"].X);
        Assert.True(Math.Abs(places["צעד"].Right - places["מילוי"].Right) < 20, "The first column has no edge.");
        Assert.True(Math.Abs(places["עלות"].X - places["39"].X) < 20, "Numbers do not stand at the end of their column.");
    }

    [Fact]
    public void Who_speaks_first_stands_where_lines_end()
    {
        var places = Placed(Make("Chat", ("messages", T(["you", "Why?"], ["model", "So."]))));
        Assert.True(places["Why?"].X > places["So."].X);
        var turned = Placed(Make("Chat", ("messages", T(["you", "למה?"], ["model", "ככה."]))));
        Assert.True(turned["למה?"].X < turned["ככה."].X);
    }

    private static Element Row(string align, params string[] tokens) => Make("TokenRow", ("tokens", L([.. tokens])), ("align", S(align)));

    private static void AssertOrder(Dictionary<string, Rect> places, params string[] fromLeft) => Assert.Equal(fromLeft, places.OrderBy(p => p.Value.X).Select(p => p.Key));

    private static Dictionary<string, Rect> Placed(Element element)
    {
        var film = Film(element);
        return film.At(1).Commands.Flat().OfType<FillCommand>().Where(c => c.Shape is GlyphRunShape)
            .ToDictionary(c => Typesetter.TextOf((GlyphRunShape)c.Shape)!, c => c.Bounds);
    }
}
