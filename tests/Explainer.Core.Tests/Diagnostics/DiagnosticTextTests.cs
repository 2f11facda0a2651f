using Explainer.Core.Diagnostics;

namespace Explainer.Core.Tests.Diagnostics;

public class DiagnosticTextTests
{
    [Fact]
    public void Place_cause_excerpt_caret_and_remedy_are_written()
    {
        var source = new SourceText("film.yaml", "title: A\nthme: midnight\n");
        var text = DiagnosticText.Write(new Diagnostic(
            KeyRules.UnknownKey, new SourceSpan(source, 2, 1, 2, 5), "There is no \"thme\"", "Did you mean \"theme\"?"));
        Assert.Equal(
            "film.yaml:2:1: error unknown-key: There is no \"thme\"\n  2 | thme: midnight\n    | ^^^^\n    = Did you mean \"theme\"?\n", text);
    }

    [Fact]
    public void Carets_stand_under_what_follows_Chinese_characters()
    {
        var source = new SourceText("f.yaml", "\u6807\u9898: oops");
        var lines = DiagnosticText.Write(new Diagnostic(
            KeyRules.OneVoiceover.Rule, new SourceSpan(source, 1, 5, 1, 9), "m", "r")).Split('\n');
        Assert.Equal("  1 | \u6807\u9898: oops", lines[1]);

        // Two wide characters are four columns, and ": " two more.
        Assert.Equal("    |       ^^^^", lines[2]);
    }

    [Fact]
    public void What_is_quoted_is_cut_where_it_is_known_again()
    {
        var finding = NameRules.UnknownTheme.With(new string('a', 116) + "\ud83d\ude00 and so on", "Use another.");
        Assert.Equal($"There is no theme named \"{new string('a', 116)}...\"", finding.Message);
        Assert.Equal("Use another.", finding.Remedy);
    }

    // What stands right behind a closing quote is not quoted.
    [Fact]
    public void What_follows_a_quotation_is_not_cut_with_it()
    {
        var when = ", 0.41 s into the beat \"decode\", in portrait and square frames; likewise " + new string('b', 100);
        Assert.EndsWith("overlaps \"c\"" + when, LintRules.LeftOver.With("a", "beat", "c", when).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var source = new SourceText("f.yaml", new string('a', 5000) + "BAD" + new string('b', 5000));
        var lines = DiagnosticText.Write(new Diagnostic(
            KeyRules.UnknownKey, new SourceSpan(source, 1, 5001, 1, 5004), "m", "r")).Split('\n');
        Assert.True(lines[1].Length < 130);
        Assert.Equal("  1 | ..." + new string('a', 37) + "BAD" + new string('b', 64) + "...", lines[1]);
        Assert.Equal("BAD", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal()
    {
        var source = new SourceText("f.yaml", "a\u001b[31mb\0c");
        var text = DiagnosticText.Write(new Diagnostic(KeyRules.UnknownKey, new SourceSpan(source, 1, 1, 1, 2), "m", "r"));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public void Places_outside_of_the_file_do_no_harm()
    {
        var source = new SourceText("f.yaml", "a");
        Assert.Contains("f.yaml:9:70", DiagnosticText.Write(new Diagnostic(
            KeyRules.UnknownKey, new SourceSpan(source, 9, 70, 12, 1), "m", "r")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_mistake_is_told_once_and_in_the_order_of_places()
    {
        var source = new SourceText("f.yaml", "a\nb\n");
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(KeyRules.OneVoiceover.Rule, new SourceSpan(source, 2, 1, 2, 2), "later", "r"));
        Assert.False(bag.HasErrors);
        bag.Add(new Diagnostic(KeyRules.UnknownKey, new SourceSpan(source, 1, 1, 1, 2), "first", "r"));
        bag.Add(new Diagnostic(KeyRules.UnknownKey, new SourceSpan(source, 1, 1, 1, 2), "first", "r"));
        Assert.True(bag.HasErrors);
        Assert.Equal(["first", "later"], bag.ToImmutable().Select(d => d.Message));
    }
}
