using Explainer.Core.Diagnostics;
using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain 文字 שלום", "plain 文字 שלום")]
    [InlineData("a\e[31mb", "a\uFFFD[31mb")]
    [InlineData("a\u009b31mb\u007f", "a\uFFFD31mb\uFFFD")]
    [InlineData("a\nb\tc\r\nd\re", "a b c d\uFFFDe")]
    [InlineData("\u202Eabc\u2066d\u2028e", "\uFFFDabc\uFFFDd\uFFFDe")]
    public void Nothing_that_a_terminal_obeys_stays_in_a_line(string text, string plain) => Assert.Equal(plain, PlainText.Line(text));

    [Fact]
    public void Lines_keep_their_breaks() => Assert.Equal("a\nb\tc\nd\uFFFDe", PlainText.Lines("a\nb\tc\r\nd\re"));

    [Fact]
    public void What_fills_a_message_is_plain_and_in_one_line()
    {
        var said = NameRules.UnknownBeat.With("\e]0;title\a\n::error::x", "no\e[2J").At(new SourceSpan(new SourceText("a\e[31m\n.yaml", "x\e[31m: y"), 1, 1, 1, 2));
        var text = DiagnosticText.Write(said);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain("\n::", text, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Message + said.Remedy, char.IsControl);
    }
}
