using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Explainer.Core.Time;
using Explainer.Pipeline.Exporting;

namespace Explainer.Pipeline.Tests.Exporting;

public sealed class SpokenSentenceTests
{
    [Theory]
    [InlineData("One two. Three? Four!", "One two. ", "Three? ", "Four!")]
    [InlineData("No end", "No end")]
    [InlineData("It costs 3.5 each. \u201cReally?\u201d Yes\u2026 no.", "It costs 3.5 each. ", "\u201cReally?\u201d ", "Yes\u2026 ", "no.")]
    [InlineData("\u5b57\u4e00\u3002\u5b57\u4e8c\u3002", "\u5b57\u4e00\u3002", "\u5b57\u4e8c\u3002")]
    public void A_narration_is_cut_behind_the_marks_that_end_sentences(string text, params string[] sentences)
    {
        ImmutableArray<(int, int, Seconds, Seconds)> words = [.. Regex.Matches(text, @"[\w.]*\w").Select((m, i) => (m.Index, m.Length, new Seconds(i), new Seconds(i + 1)))];
        var found = SpokenSentence.Of(text, words);
        Assert.Equal(sentences, found.Select(s => text[s.Start..s.End]));
        Assert.Equal(words, found.SelectMany(s => s.Words));
    }
}
