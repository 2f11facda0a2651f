using Explainer.Core.Time;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Speech;

public sealed class NarrationTests
{
    private const string Text = "Every token is worked on at the same time. 每个词元同时处理，GPU 忙碌。";

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
        Assert.Contains("1.0 s more", fit.Finding.Message, StringComparison.Ordinal);
        Assert.Contains("rate: 1.2", fit.Finding.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("rate", new NarrationFit(new(16), new(5)).Finding.Remedy, StringComparison.Ordinal);
        Assert.Equal(Seconds.Zero, new NarrationFit(new(5.03), new(5)).Overrun);
    }
}
