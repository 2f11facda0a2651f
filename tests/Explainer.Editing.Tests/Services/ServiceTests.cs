using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Editing.Tests.Syntax;

namespace Explainer.Editing.Tests.Services;

/// <summary>Hover, outline, colours, folds and tidying.</summary>
public sealed class ServiceTests
{
    [Theory]
    [InlineData("tokens: [a, b]", "tok‸ens: [a, b]", "list of texts")]
    [InlineData("component: GPUGauge", "component: GPU‸Gauge", "processor")]
    [InlineData("component: GPUGauge", "comp‸onent: GPUGauge", "The component to use")]
    [InlineData("stagger: 0.1s", "stag‸ger: 0.1s", "between targets")]
    [InlineData("after: 1s", "after: 1‸s", "Time after the end")]
    [InlineData("move: title", "mo‸ve: title", "Moves an element")]
    [InlineData("move: title", "move: ti‸tle", "element (Text)")]
    [InlineData("\"at {use}\"", "\"at {u‸se}\"", "5%, s")]
    [InlineData("use: card", "use: ca‸rd", "word (required), hue (accent)")]
    [InlineData("word: hi", "wo‸rd: hi", "Parameter of card; required")]
    [InlineData("color: $hue", "co‸lor: $hue", "colour; default text")]
    [InlineData("sound: tick", "sound: ti‸ck", "wooden")]
    [InlineData("base: midnight", "ba‸se: midnight", "built-in theme")]
    public void What_is_pointed_at_is_told(string piece, string marked, string expected)
    {
        var (document, at) = Written.In(piece, marked);
        Assert.Contains(expected, Hover.At(document, at)?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_space_and_comments_nothing_is_told()
    {
        var (document, at) = Written.Of("title: T # a ‸comment\n\n");
        Assert.Null(Hover.At(document, at));
        Assert.Null(Hover.At(document, document.Text.Length));
    }

    [Fact]
    public void The_outline_has_elements_within_elements_beats_figures_and_templates()
    {
        var outline = Symbols.Of(Written.Document(Written.Film));
        Assert.Equal(["title", "theme", "data", "templates", "elements", "beats"], outline.Select(s => s.Name));
        Assert.Equal(["use", "new.share"], outline[2].Children.Select(s => s.Name));
        Assert.Equal(["head", "foot"], outline[3].Children.Single().Children.Select(s => s.Name));
        Assert.Equal(["title", "row", "gauge", "one", "road", "many"], outline[4].Children.Select(s => s.Name));
        Assert.Equal("Column", outline[4].Children[3].Detail);
        Assert.Equal("cell-$i", outline[4].Children[5].Children.Single().Name);
        Assert.Equal(["first", "second"], outline[5].Children.Select(s => s.Name));
    }

    [Fact]
    public void Colours_are_those_of_the_theme_and_of_digits()
    {
        var document = Written.Document("theme: { colors: { accent: \"#ff0000\" } }\nelements: { a: { component: Text, color: accent }, b: { component: Text, color: good }, c: { component: Text, color: nothing } }");
        var colors = Colors.Of(document);
        Assert.Equal(["\"#ff0000\"", "accent", "good"], colors.Select(c => document.Text.Substring(c.Span.Start, c.Span.Length)));
        Assert.Equal("#ff0000", colors[1].Color.ToString());
        Assert.Equal("\"#ff0000\"", Colors.Write(colors[0].Color));
    }

    [Fact]
    public void Blocks_long_brackets_and_comments_fold()
    {
        var document = Written.Document("# one\n# two\na:\n  b: 1\nc: {\n  d: 1 }\ne: 1\n");
        Assert.Equal(["a:\n  b: 1", "c: {\n  d: 1 }", "# one\n# two"], Folding.Of(document).Select(f => document.Text.Substring(f.Span.Start, f.Span.Length)));
    }

    [Theory]
    [InlineData("a: 1  \nb: {c: 1,d:  [ 1,2 , 3 ]}\t\n", "a: 1\nb: { c: 1, d: [1, 2, 3] }\n")]
    [InlineData("a: |\n  text  \n\n  more   \nb: \"x  \n  y\"\n", "a: |\n  text  \n\n  more   \nb: \"x  \n  y\"\n")]
    [InlineData("a: {  }\nb: [  ] # c\n", "a: {}\nb: [] # c\n")]
    [InlineData("a:   1   # c\n", "a: 1   # c\n")]
    [InlineData("a: {b: 1  \n", "a: {b: 1  \n")]
    public void Space_that_says_nothing_is_tidied(string text, string expected)
    {
        var document = Written.Document(text);
        Assert.Equal(expected, Formatting.Of(document, new TextSpan(0, text.Length)).Apply(text));
    }

    [Fact]
    public void Only_the_stretch_that_is_asked_for_is_tidied() =>
        Assert.Equal("a: 1  \nb: 2\nc: 3  \n", Formatting.Of(Written.Document("a: 1  \nb: 2  \nc: 3  \n"), new TextSpan(7, 6)).Apply("a: 1  \nb: 2  \nc: 3  \n"));

    [Fact]
    public void Tidying_changes_no_meaning() => Assert.All(Texts.All, file =>
    {
        var text = Repository.Read(file);
        var after = Formatting.Of(Written.Document(text), new TextSpan(0, text.Length)).Apply(text);
        Assert.Equal(Oracle.Library(text), Oracle.Library(after));
        Assert.Equal(after, Formatting.Of(Written.Document(after), new TextSpan(0, after.Length)).Apply(after));
        Assert.True(SyntaxTree.Parse(text).IsBroken == SyntaxTree.Parse(after).IsBroken);
    });
}
