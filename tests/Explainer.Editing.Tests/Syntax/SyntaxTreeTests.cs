using Explainer.Editing.Syntax;

namespace Explainer.Editing.Tests.Syntax;

/// <summary>The tree of a text: nothing of the text is lost, and it means what the reader of storyboards reads.</summary>
public sealed class SyntaxTreeTests
{
    public static TheoryData<string> All => [.. Texts.All];

    public static TheoryData<string, string> Small => new()
    {
        { "nothing", "" },
        { "a comment alone", "# c\n" },
        { "a text alone", "just a text" },
        { "a text of lines", "a\nb\n\nc # c\n" },
        { "a byte order mark", "\ufeffa: 1\n" },
        { "carriage returns", "a: 1\r\nb:\r\n  - c\r\n  - \"d\r\n    e\"\r\n" },
        { "tabs", "a:\t1\t# c\nb: [1,\t2]\t\n" },
        { "quotes", "a: \"x \\\"y\\\" \\u00e9\\x41\\n\"\nb: 'it''s'\n'c d': \"e\"\n" },
        { "quotes over lines", "a: \"one\n  two \\\n  three\n\n  four\"\nb: 'one\n  two\n\n\n  three'\n" },
        { "texts over lines", "a: one\n  two\n\n  three\nb: c\n" },
        { "literal", "a: |\n  x\n    y\n\n  z\n\nb: |-\n  x\nc: |+\n  x\n\n\nd: |2\n    x\n" },
        { "folded", "a: >\n  x\n  y\n\n  z\n    more\n  end\nb: >-\n  x\n  y\n" },
        { "literal at the end", "a: |\n  x" },
        { "literal without lines", "a: |\nb: 1\n" },
        { "lists at keys", "a:\n- 1\n- b: 2\n  c: 3\n-\n  - x\n- - y\n  - z\nd: 4\n" },
        { "flow over lines", "a: {\n  b: 1, # c\n  c: [x, y,\n    z], d: {} }\ne: []\n" },
        { "flow pairs", "[a: 1, b, {c: 2, d, }, ]\n" },
        { "flow words over lines", "a: {b: one\n  two, c: d}\n" },
        { "flow colons", "a: {b: c:d, e: http://x.y/z, \"f\":1, g: 0:05-0:15}\n" },
        { "empty values", "a:\nb: \nc: ~\nd: {e: , f}\ng:\n  h:\n" },
        { "anchors", "a: &x 1\nb: *x\nc: &y\n  d: 1\ne: *y\nf: [&z 1, *z]\n&k g: 1\nh: &m { a: 1 }\n" },
        { "tags", "a: !x 1\nb: ! 2\n" },
        { "explicit keys", "? a\n: 1\n? b\n: - x\n  - y\nc: 2\n" },
        { "document marks", "---\na: 1\n...\n" },
        { "comments everywhere", "# top\n\na: 1 # one\n  # deeper\nb: # two\n  # in b\n  c: 1\n# end" },
        { "signs in texts", "a: b#c\nd: e:f\ng: -1\ni: x, y [z] {w}\n" },
        { "blank ends", "a: 1   \nb: {c: 2}   \n   \n" },
        { "colon in a key", "a:b: 1\n" },
        { "colons in flow", "- [a:]\n- {a:}\n- {a:,}\n- {\"a\":}\n- [\"a\":b, c:d]\n- {: a}\n- [: a]\n- {a: :b}\n- {:a: b}\n- [:]\n- {? }\n- {? a : b}\n" },
    };

    public static TheoryData<string> Broken =>
    [
        "a: {b: 1", "a: [1, 2\nb: 3\n", "a: \"x\nb: 1\n", "a\nb: 1\n", "a: b: c\n", "- 1\n a: 2\n", "a: 1\n   b: 2\nc: 3\n", "}", "a: ]\nb: 1", "a: {b: 1]}\n",
        "\t- a\n", "a: @x\n", "a: 'x' y\nb: 1\n", "---\na: 1\n---\nb: 2\n", ": x", "{", "[", "\"", "'", "|", ">", "&", "*", "!", "?", "-", "a: &", "[[[[[", "{{{{{{", "- - - - ?", "a: |x\n  b\n", "%", "%YAML 1.1\na: 1\n", "a: \u2028b", "a: {b: c d: e}", "a: 1\n...\nb: 2\n",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_of_a_storyboard_is_lost(string file) => AssertWhole(Repository.Read(file));

    [Theory]
    [MemberData(nameof(All))]
    public void A_storyboard_means_what_is_read_of_it(string file)
    {
        var text = Repository.Read(file);
        AssertMeaning(text);
        Assert.True(Oracle.Library(text) is null || file.Contains("/Broken/", StringComparison.Ordinal) || !SyntaxTree.Parse(text).IsBroken);
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_text_is_whole_and_means_what_is_read_of_it(string name, string text)
    {
        Assert.NotEmpty(name);
        AssertWhole(text);
        Assert.NotNull(Oracle.Library(text));
        Assert.False(SyntaxTree.Parse(text).IsBroken);
        AssertMeaning(text);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Nothing_of_a_broken_text_is_lost(string text)
    {
        AssertWhole(text);
        AssertMeaning(text);
    }

    // Each state that typing a storyboard goes through, and each that taking a character away leads to.
    [Fact]
    public void Nothing_is_lost_of_what_is_half_typed()
    {
        var text = Repository.Read("tests/Explainer.Fuzz/Corpus/computed.yaml");
        for (var i = 0; i <= text.Length; i++)
        {
            AssertWhole(text[..i]);
            AssertWhole(text[i..]);
            AssertMeaning(text[..i]);
            AssertMeaning(text[i..]);
            AssertMeaning(i < text.Length ? text.Remove(i, 1) : text);
        }
    }

    [Fact]
    public void Depth_ends_in_strays_and_not_in_a_full_stack()
    {
        foreach (var piece in (string[])["[", "{a: ", "- ", "? ", "{[", "- a: ", "a:\n"])
        {
            AssertWhole(string.Concat(Enumerable.Repeat(piece, 20_000)));
        }
    }

    [Theory]
    [InlineData("a: { b: 1, c\nd: 2\n", "d")]
    [InlineData("a: \"open\nd: 2\n", "d")]
    [InlineData("a:\n  - { x: \n  - { y: 1 }\nd: 2\n", "d")]
    [InlineData("a:\n  sh\nd: 2\n", "d")]
    [InlineData("elements:\n  sh\n  d: 2\n", "sh")]
    public void What_follows_a_break_is_still_made_out(string text, string key) =>
        Assert.Contains(SyntaxTree.Parse(text).Root.All().OfType<EntrySyntax>(), e => e.Name == key);

    // What the library lets pass where the tree finds a break is not compared: { "a"b": c } and its like.
    private static void AssertMeaning(string text)
    {
        var tree = SyntaxTree.Parse(text);
        if (!tree.IsBroken && Oracle.Library(text) is { } expected)
        {
            Assert.Equal(expected.Length == 0 ? "p\"\"\n" : expected, Oracle.Tree(tree.Root));
        }
    }

    private static void AssertWhole(string text)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.Equal(text, tree.ToString());
        var at = 0;
        foreach (var token in tree.Tokens)
        {
            Assert.Equal(at, token.Start);
            Assert.True(token.Length > 0);
            at = token.End;
        }

        foreach (var node in tree.Root.All())
        {
            Assert.InRange(node.Start, 0, text.Length);
            Assert.InRange(node.End, node.Start, text.Length);
            var from = node.Start;
            foreach (var child in node.Children)
            {
                Assert.Same(node, child.Parent);
                Assert.True(child.Start >= from && child.End <= node.End, $"{node.GetType().Name} {node.Start}..{node.End} has {child.Start}..{child.End}");
                from = child.End;
            }
        }
    }
}
