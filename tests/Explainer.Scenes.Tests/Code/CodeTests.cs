using Explainer.Display.Text;
using Explainer.Scenes.Code;

namespace Explainer.Scenes.Tests.Code;

/// <summary>Code: what its parts are, how it breaks, and how one state turns into the next. Every character is 6 px wide.</summary>
public sealed class CodeTests
{
    private static readonly TextStyle Style = new("JetBrains Mono", 10);

    [Theory]
    [InlineData("python", "def run(x):  # why", "def:Keyword run:Function ():Punctuation # why:Comment")]
    [InlineData("python", "return None if x else 0.5", "return:Keyword None:Number if:Keyword else:Keyword 0.5:Number")]
    [InlineData("csharp", "public int Count => \"a\";", "public:Keyword int:Type \"a\":String")]
    [InlineData("json", "{ \"a\": [1, true] }", "1:Number true:Number")]
    [InlineData("bash", "echo \"$HOME\" # say", "\"$HOME\":String # say:Comment")]
    [InlineData("rust", "let x: u32 = 1; // one", "let:Keyword 1:Number // one:Comment")]
    [InlineData("sql", "SELECT a FROM t", "SELECT:Keyword FROM:Keyword")]
    [InlineData("plain", "def f", "def f:Plain")]
    public void Parts_are_known(string language, string line, string expected)
    {
        var spans = Assert.Single(CodeLanguages.Read([line], language));
        var kinds = new CodeKind[line.Length];
        foreach (var span in spans)
        {
            Array.Fill(kinds, span.Kind, span.Start, span.Length);
        }

        foreach (var (text, kind) in expected.Split(' ').Aggregate(new List<string>(), Join).Select(Split))
        {
            if (kind == CodeKind.Punctuation)
            {
                Assert.All(text, c => Assert.Equal(kind, kinds[line.IndexOf(c, StringComparison.Ordinal)]));
                continue;
            }

            var at = line.IndexOf(text, StringComparison.Ordinal);
            Assert.All(kinds[at..(at + text.Length)], k => Assert.True(k == kind || text.Contains('$', StringComparison.Ordinal), $"{text} is {k}"));
        }

        static List<string> Join(List<string> parts, string word)
        {
            if (parts.Count > 0 && !parts[^1].Contains(':', StringComparison.Ordinal))
            {
                parts[^1] += " " + word;
            }
            else
            {
                parts.Add(word);
            }

            return parts;
        }

        static (string Text, CodeKind Kind) Split(string part) => (part[..part.LastIndexOf(':')], Enum.Parse<CodeKind>(part[(part.LastIndexOf(':') + 1)..]));
    }

    public static TheoryData<string> Languages => [.. CodeLanguages.Names];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_grammar_loads_and_covers_its_lines(string language)
    {
        string[] lines = ["if (x == \"a\") { return 1; } // c", "", "  <a href='b'>c</a> # d"];
        var read = CodeLanguages.Read([.. lines], language);
        Assert.All(lines.Zip(read), l => Assert.Equal(l.First.Length, l.Second.Sum(s => s.Length)));
    }

    [Fact]
    public void A_state_goes_on_over_lines() =>
        Assert.All(CodeLanguages.Read(["/* a", "b", "c */"], "c"), line => Assert.All(line, s => Assert.Equal(CodeKind.Comment, s.Kind)));

    [Theory]
    [InlineData("\ta", "    a")]
    [InlineData("ab\tc", "ab  c")]
    [InlineData("a\r\nb\n\n", "a|b")]
    [InlineData("a\n\n  b", "a||  b")]
    public void Tabs_are_spaces_and_ends_are_cut(string text, string lines) => Assert.Equal(lines, string.Join('|', new CodeText(text).Lines));

    [Theory]
    [InlineData("aaa bbb ccc", 60, "aaa bbb |ccc")]
    [InlineData("aaaaaaaaaaaaaaa", 60, "aaaaaaaaaa|aaaaa")]
    [InlineData("f(aaaa,bbbb)", 60, "f(aaaa,|bbbb)")]
    [InlineData("    aaaa bbbb", 60, "    aaaa |bbbb")]
    public void Long_lines_break_where_it_hurts_least(string text, double width, string rows)
    {
        var block = new CodeText(text).Set(Stage.Typesetter, Style, "plain", width);
        Assert.Equal(rows, string.Join('|', block.Rows.Select(r => r.Text)));
        Assert.All(block.Rows, r => Assert.True(r.Width <= width + 0.01));
        Assert.Equal([true, .. Enumerable.Repeat(false, block.Rows.Length - 1)], block.Rows.Select(r => r.IsFirst));
    }

    [Fact]
    public void Words_that_both_states_have_move()
    {
        var from = Set("def f(a):\n    x = 1\n    return a");
        var to = Set("def g(a):\n    return a");
        var morph = CodeMorph.Between(from, to);
        Assert.Equal(["f", "x", "=", "1"], morph.Gone.Select(p => p.Text.Trim()).Where(t => t.Length > 0));
        Assert.Equal(["g"], morph.Come.Select(p => p.Text.Trim()));
        Assert.Contains(morph.Kept, k => k.From is { Text: "return", Row: 2 } && k.To is { Text: "return", Row: 1 });
        Assert.Same(morph, CodeMorph.Between(from, to));
    }

    [Fact]
    public void Lines_are_found_between_rows_of_long_ones()
    {
        var block = new CodeText("aaaa bbbb cccc\nd").Set(Stage.Typesetter, Style, "plain", 60);
        Assert.Equal([0, 1, 2], new[] { 0, 0.5, 1 }.Select(block.RowAt));
    }

    private static CodeBlock Set(string text) => new CodeText(text).Set(Stage.Typesetter, Style, "python", double.PositiveInfinity);
}
