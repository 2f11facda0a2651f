using Explainer.Core.Time;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Speech;

public sealed class NarrationTests
{
    private const string Text = "Every token is worked on at the same time. [lights] 每个词元同时处理，GPU 忙碌。";

    [Theory]
    [InlineData("a [one] b", "a b", "one@2")]
    [InlineData("[one]a", "a", "one@0")]
    [InlineData("  a\n  b [two-2] .", "a b.", "two-2@3")]
    [InlineData("a[one][two] b", "a b", "one@2 two@2")]
    [InlineData("end [last]", "end", "last@3")]
    [InlineData("模型[亮]读完", "模型读完", "亮@2")]
    [InlineData("see [note 1] or \\[lights] or [", "see [note 1] or [lights] or [", "")]
    [InlineData("", "", "")]
    public void Marks_are_taken_out_and_remembered(string source, string text, string marks)
    {
        var narration = Narration.Parse(source);
        Assert.Equal(text, narration.Text);
        Assert.Equal(marks, string.Join(' ', narration.Marks.Select(m => $"{m.Name}@{m.Offset}")));
    }

    [Theory]
    [InlineData("same time", "same")]
    [InlineData("SAME, time!", "same")]
    [InlineData("every", "Every")]
    [InlineData("同时处理", "同")]
    [InlineData("处理，gpu", "处")]
    [InlineData("ＧＰＵ", "GPU")]
    public void A_phrase_is_found_at_its_first_word(string phrase, string word)
    {
        var narration = Narration.Parse(Text);
        var words = EstimatedTiming.Estimate(narration.Text);
        var at = narration.Text.IndexOf(word, StringComparison.Ordinal);
        Assert.Equal(words.First(w => w.TextStart == at).Start, new SpokenText(narration, words).Find(phrase));
    }

    [Theory]
    [InlineData("same tine", "same time")]
    [InlineData("wroked on", "worked on")]
    [InlineData("同时处埋", "同时处理")]
    [InlineData("xylophone", null)]
    public void A_phrase_that_is_not_said_gets_the_nearest_that_is(string phrase, string? nearest)
    {
        var narration = Narration.Parse(Text);
        var spoken = new SpokenText(narration, EstimatedTiming.Estimate(narration.Text));
        Assert.Null(spoken.Find(phrase));
        Assert.Equal(nearest, spoken.Nearest(phrase));
    }

    [Fact]
    public void Occurrences_are_counted_and_part_of_a_word_is_none()
    {
        var narration = Narration.Parse("token by token, tokens");
        var words = EstimatedTiming.Estimate(narration.Text);
        var spoken = new SpokenText(narration, words);
        Assert.Equal(words[2].Start, spoken.Find("token", 2));
        Assert.Null(spoken.Find("token", 3));
        Assert.Null(spoken.Find("", 1));
    }

    [Fact]
    public void A_mark_is_heard_with_the_word_behind_it()
    {
        var narration = Narration.Parse(Text + "[end]");
        var words = EstimatedTiming.Estimate(narration.Text);
        var spoken = new SpokenText(narration, words);
        Assert.Equal(words.First(w => narration.Text[w.TextStart] == '每').Start, spoken.FindMark("lights"));
        Assert.Equal(words[^1].End, spoken.FindMark("end"));
        Assert.Null(spoken.FindMark("light"));
    }

    [Fact]
    public void The_estimate_comes_close_to_a_voice()
    {
        const string text = "First the model reads the whole prompt in one go. Every token is worked on at the same time, and the machine is busy.";
        var spoken = new EspeakEngine().Speak(new SpeechRequest(text, "en"));
        Assert.InRange(EstimatedTiming.Duration(text) / spoken.Words[^1].End, 0.75, 1.45);
    }

    [Fact]
    public void Fitting_fills_the_time()
    {
        var words = EstimatedTiming.Fit(Text, new(2), new(7));
        Assert.Equal(new Seconds(2), words[0].Start);
        Assert.Equal(7, words[^1].End.Value, 9);
        Assert.True(words.Zip(words.Skip(1)).All(p => p.First.End <= p.Second.Start + new Seconds(1e-9)));
    }

    [Fact]
    public void Pace_counts_words_or_characters()
    {
        Assert.Equal(120, SpeakingPace.Of("one two three four", new(2)).PerMinute, 6);
        var chinese = SpeakingPace.Of("模型一次读完整个提示词。", new(2.5));
        Assert.True(chinese.CountsCharacters);
        Assert.Equal(264, chinese.PerMinute, 6);
        Assert.Equal(0, SpeakingPace.Of("", Seconds.Zero).PerMinute);
    }

    [Fact]
    public void A_narration_that_is_too_long_says_by_how_much_and_what_would_fit()
    {
        var fit = new NarrationFit(new(6), new(5));
        Assert.Equal(1, fit.Overrun.Value, 9);
        Assert.Equal(1.2, fit.FittingRate, 9);
        Assert.Contains("1.0 s more", fit.Message, StringComparison.Ordinal);
        Assert.Contains("rate 1.2", fit.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("rate", new NarrationFit(new(16), new(5)).Remedy, StringComparison.Ordinal);
        Assert.Equal(Seconds.Zero, new NarrationFit(new(5.03), new(5)).Overrun);
    }
}
