using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Tests;

public sealed class NarrationTests
{
    [Fact]
    public void English_is_estimated_at_about_150_words_a_minute()
    {
        const string text = "First comes prefill. The prompt is cut into tokens, and the model works through all of them in one pass, at the same time. "
            + "And for every single token, all of the weights travel from memory again. The chip mostly waits. Decode is memory bound.";
        var words = text.Split(' ').Length;
        Assert.InRange(words / EstimatedNarration.Instance.Duration(Of(text)).Value * 60, 125, 175);
    }

    [Fact]
    public void Chinese_is_estimated_at_240_characters_a_minute() =>
        Assert.Equal(60, EstimatedNarration.Instance.Duration(Of(new string('\u5b57', 240))).Value, 6);

    [Fact]
    public void Words_start_in_their_order()
    {
        var narration = Of("One token, then the next.");
        var starts = new[] { "one", "token", "then", "next" }.Select(w => EstimatedNarration.Instance.TimeAt(narration, narration.IndexOf(w)).Value).ToList();
        Assert.Equal(starts.Order(), starts);
        Assert.Equal(0, starts[0]);
        Assert.Equal(starts.Count, starts.Distinct().Count());
    }

    [Theory]
    [InlineData("Down, [0.5s] and up.", "Down, and up.", 6, 0.5)]
    [InlineData("Down [mark] [300ms] [200ms]and up.", "Down and up.", 5, 0.5)]
    [InlineData("首先，[1s]模型", "首先，模型", 3, 1)]
    public void A_length_in_brackets_is_a_pause_before_what_follows(string written, string spoken, int offset, double seconds)
    {
        var narration = Of(written);
        Assert.Equal(spoken, narration.Spoken);
        var pause = Assert.Single(narration.Pauses);
        Assert.Equal((offset, seconds), (pause.Offset, Math.Round(pause.Length.Value, 6)));
        Assert.Equal(seconds, EstimatedNarration.Instance.Duration(narration).Value - EstimatedNarration.Instance.Duration(Of(spoken)).Value, 6);
    }

    [Theory]
    [InlineData("It is *very* slow.", "It is very slow.", "very")]
    [InlineData("*All of it*, [mark] *now*!", "All of it, now!", "All of it|now")]
    [InlineData("这*非常*慢", "这非常慢", "非常")]
    [InlineData("你好\n*世界*。", "你好世界。", "世界")]
    [InlineData("2 * 3 * 4, a*b*c and *open", "2 * 3 * 4, a*b*c and *open", "")]
    public void Words_between_stars_are_emphasised_and_products_are_not(string written, string spoken, string emphasised)
    {
        var narration = Of(written);
        Assert.Equal(spoken, narration.Spoken);
        Assert.Equal(emphasised, string.Join('|', narration.Emphases.Select(e => spoken.Substring(e.Offset, e.Length))));
    }

    [Theory]
    [InlineData("a", -1)]
    [InlineData("that", 0)]
    [InlineData("THAT'S  fine", 0)]
    [InlineData("fine", 7)]
    [InlineData("", -1)]
    public void Phrases_are_found_as_whole_words(string phrase, int index) => Assert.Equal(index, Of("That's fine, and that.").IndexOf(phrase));

    [Theory]
    [InlineData("One two [/] three four.", "One two three four.", 8)]
    [InlineData("One two[/] three four.", "One two three four.", 7)]
    [InlineData("One two [/][here] three four.", "One two three four.", 8)]
    [InlineData("首先，[/]模型一次读完", "首先，模型一次读完", 3)]
    public void A_sign_where_a_caption_begins_is_not_said(string voiceover, string spoken, int at)
    {
        var narration = Of(voiceover);
        Assert.Equal(spoken, narration.Spoken);
        Assert.Equal(at, Assert.Single(narration.CaptionBreaks));
        Assert.DoesNotContain(narration.Marks, m => m.Name == "/");
        Assert.Null(narration.BrokenMark());
    }

    [Theory]
    [InlineData("首先，[go] 模型 [read] 一次读完", "首先，模型一次读完", 3, 5)]
    [InlineData("第一行\n第二[a]行 [b]", "第一行第二行", 5, 6)]
    [InlineData("one [a] two [b]", "one two", 4, 7)]
    [InlineData("one[a] two[b] 三", "one two 三", 3, 7)]
    [InlineData("soft\u00adly [a]said [b] here", "softly said here", 7, 12)]
    public void Marks_leave_no_spaces_but_between_words(string voiceover, string spoken, int first, int second)
    {
        var narration = Of(voiceover);
        Assert.Equal(spoken, narration.Spoken);
        Assert.Equal([first, second], narration.Marks.Select(m => m.Offset));
    }

    [Theory]
    [InlineData("它 读完 提示", null, "它 读完 提示")]
    [InlineData("它　读完", null, "它 读完")]
    [InlineData("它 [go] 读完 提示", null, "它读完 提示")]
    [InlineData("它 [go]读完", null, "它读完")]
    [InlineData("它读完 提示 了", "它读完\n  提示 了", "它读完提示 了")]
    [InlineData("GPU 读完", null, "GPU 读完")]
    public void Chinese_keeps_the_spaces_that_its_author_wrote(string text, string? lines, string spoken) =>
        Assert.Equal(spoken, Narration.From("one", "zh", text, lines).Spoken);

    private static Narration Of(string text) => Narration.From("one", "en", text);
}
