using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Speech;

public sealed class EspeakEngineTests
{
    private const string English = "First, the model reads the whole prompt in one go. Every token is worked on at the same time: that is prefill! "
        + "Decode, in contrast, makes 3.5 tokens at a time; GPU-bound work “waits”, don't you see?";

    private const string Mandarin = "首先，模型一次读完整个提示词。每个词元由 GPU 同时处理，共 12 个！这就是预填充。然后，解码一次只写一个词元。";

    [Theory]
    [InlineData("en", English)]
    [InlineData("cmn", Mandarin)]
    [InlineData("zh-CN", Mandarin)]
    public void Every_word_has_its_time_in_order_and_inside_the_sound(string language, string text)
    {
        var utterance = new EspeakEngine().Speak(new SpeechRequest(text, language));
        Assert.Equal(WordSpans.Of(text).Select(s => (s.Start, s.Length)), utterance.Words.Select(w => (w.TextStart, w.TextLength)));
        var previous = Seconds.Zero;
        foreach (var word in utterance.Words)
        {
            Assert.True(word.Start >= previous, text[word.TextStart..word.TextEnd]);
            Assert.True(word.End > word.Start, text[word.TextStart..word.TextEnd]);
            Assert.True(word.End <= utterance.Duration);
            previous = word.Start;
        }
    }

    [Theory]
    [InlineData("en", English)]
    [InlineData("cmn", Mandarin)]
    public void Words_behind_a_pause_begin_within_50_ms_of_where_the_sound_sets_in(string language, string text)
    {
        var utterance = new EspeakEngine().Speak(new SpeechRequest(text, language));
        var onsets = OnsetsBehindPauses(utterance);
        Assert.True(onsets.Count >= 3, "the text has several clauses");
        foreach (var onset in onsets)
        {
            Assert.Contains(utterance.Words, w => Math.Abs(w.Start.Value - onset) <= 0.05);
        }
    }

    [Fact]
    public void Between_words_with_pauses_there_is_silence_before_and_sound_after_each_start()
    {
        var engine = new EspeakEngine();
        var whole = engine.Speak(new SpeechRequest("Alpha, beta, gamma, delta, epsilon.", "en"));
        for (var i = 1; i < whole.Words.Length; i++)
        {
            var gap = Energy(whole, whole.Words[i].Start - new Seconds(0.06), whole.Words[i].Start - new Seconds(0.01));
            var word = Energy(whole, whole.Words[i].Start, whole.Words[i].Start + new Seconds(0.05));
            Assert.True(word > 20 * gap, $"word {i}: {word} against {gap}");
        }
    }

    [Theory]
    [InlineData("en-us")]
    [InlineData("en-us+f3")]
    [InlineData("en-us+whisper")]
    public void The_same_text_is_the_same_sound_whatever_was_said_before(string voice)
    {
        var engine = new EspeakEngine();
        var request = new SpeechRequest("Every token is worked on at the same time.", "en", voice);
        var first = engine.Speak(request);
        engine.Speak(new SpeechRequest("Something else, in between.", "en", "en-gb"));
        var second = engine.Speak(request);
        Assert.True(first.Audio.Samples.SequenceEqual(second.Audio.Samples));
        Assert.Equal(first.Words.Select(w => w.ToString()), second.Words.Select(w => w.ToString()));
    }

    // What people speak, pauses included.
    [Theory]
    [InlineData("zh")]
    [InlineData("zh-HK")]
    public void Chinese_is_spoken_at_240_to_300_characters_a_minute(string language)
    {
        string[] texts =
        [
            "今天我们来看一看，计算机是怎样记住东西的。它把常用的数据放在离自己最近的地方，这样下次就不用走很远的路。",
            "水从山上流下来，经过村庄和田野，最后流进大海。太阳把海水晒热，水变成云，云又变成雨。",
            "每天早上，他都会去同一家店买面包。店主认识他，也知道他喜欢什么。有一天，店门关着，上面贴了一张纸。",
        ];
        var (characters, seconds) = (0, 0.0);
        foreach (var text in texts)
        {
            characters += WordSpans.Of(text).Length;
            seconds += new EspeakEngine().Speak(new SpeechRequest(text, language)).Words[^1].End.Value;
        }

        Assert.InRange(characters / seconds * 60, 240, 300);
    }

    // The voice "cmn" of espeak-ng 1.51 says "xian1" of this character as English words.
    [Fact]
    public void Chinese_characters_are_not_taken_for_English() =>
        Assert.All(EspeakEngine.Pronounce("首先，模型一次读完", EspeakEngine.VoiceOf(new SpeechRequest("", "zh"))).Clauses, c => Assert.DoesNotContain("n)", c.Phonemes, StringComparison.Ordinal));

    [Fact]
    public void A_higher_rate_is_shorter()
    {
        var engine = new EspeakEngine();
        var normal = engine.Speak(new SpeechRequest(English, "en"));
        var fast = engine.Speak(new SpeechRequest(English, "en", Rate: 1.5));
        Assert.InRange(normal.Duration / fast.Duration, 1.25, 1.75);
    }

    [Theory]
    [InlineData("en", "en-uz", "unknown-voice")]
    [InlineData("en", "en-us+nobody", "unknown-voice")]
    [InlineData("tlh-KLI", null, "unknown-voice")]
    public void A_missing_voice_or_language_says_what_to_do(string language, string? voice, string code)
    {
        var failure = Assert.Throws<ExplainerException>(() => new EspeakEngine().Speak(new SpeechRequest("Hello", language, voice)));
        Assert.Equal(code, failure.Code);
        Assert.NotEmpty(failure.Remedy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(3.5)]
    public void A_rate_that_cannot_be_spoken_is_the_inputs_fault(double rate)
    {
        var failure = Assert.Throws<ExplainerException>(() => new EspeakEngine().Speak(new SpeechRequest("Hello", "en", null, rate)));
        Assert.Equal(Fault.Input, failure.Fault);
    }

    [Fact]
    public void Text_without_a_word_is_no_mistake() =>
        Assert.Empty(new EspeakEngine().Speak(new SpeechRequest("...", "en")).Words);

    private static double Energy(Utterance utterance, Seconds from, Seconds to)
    {
        var samples = utterance.Audio.Samples[(int)(from.Value * utterance.Audio.SampleRate)..(int)(to.Value * utterance.Audio.SampleRate)];
        var sum = 1e-9;
        foreach (var sample in samples)
        {
            sum += sample * sample;
        }

        return sum / samples.Length;
    }

    // Where 10 ms windows rise above a twentieth of the peak after at least 150 ms below a fiftieth.
    private static List<double> OnsetsBehindPauses(Utterance utterance)
    {
        var rate = utterance.Audio.SampleRate;
        var window = rate / 100;
        var samples = utterance.Audio.Samples;
        var peak = 0f;
        foreach (var sample in samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        var onsets = new List<double>();
        var quiet = 0;
        for (var start = 0; start + window <= samples.Length; start += window)
        {
            var loudest = 0f;
            foreach (var sample in samples.Slice(start, window))
            {
                loudest = Math.Max(loudest, Math.Abs(sample));
            }

            if (loudest >= peak / 20 && quiet >= 15)
            {
                onsets.Add((double)start / rate);
            }

            quiet = loudest < peak / 50 ? quiet + 1 : loudest >= peak / 20 ? 0 : quiet;
        }

        return onsets;
    }
}
