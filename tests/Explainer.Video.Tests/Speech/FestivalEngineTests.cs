using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Speech;

public sealed class FestivalEngineTests
{
    private const string English = "That keeps the chip “busy”: its arithmetic units run flat-out (3.5 TFLOP/s) — 26 GB, café, and K V cache's n^2…";

    private static FestivalEngine Engine => new(TimeProvider.System, FestivalVoice.Installed());

    [Fact]
    public void Every_word_has_its_time_in_order_and_inside_the_sound()
    {
        var utterance = Engine.Speak(new SpeechRequest(English, "en"));
        Assert.Equal(WordSpans.Of(English).Select(s => (s.Start, s.Length)), utterance.Words.Select(w => (w.TextStart, w.TextLength)));
        var previous = Seconds.Zero;
        foreach (var word in utterance.Words)
        {
            Assert.True(word.Start >= previous, English[word.TextStart..word.TextEnd]);
            Assert.True(word.End > word.Start, English[word.TextStart..word.TextEnd]);
            Assert.True(word.End <= utterance.Duration);
            previous = word.Start;
        }

        // Festival says by itself where each of these begins.
        var chip = utterance.Words.Single(w => English[w.TextStart..w.TextEnd] == "chip");
        var busy = utterance.Words.Single(w => English[w.TextStart..w.TextEnd] == "busy");
        Assert.InRange((busy.Start - chip.Start).Value, 0.15, 0.5);
    }

    [Fact]
    public void The_same_text_is_the_same_sound()
    {
        var request = new SpeechRequest("Every token is worked on at the same time.", "en");
        Assert.True(Engine.Speak(request).Audio.Samples.SequenceEqual(Engine.Speak(request).Audio.Samples));
        Assert.Equal(Engine.CacheKey(request), Engine.CacheKey(request));
        Assert.NotEqual(Engine.CacheKey(request), Engine.CacheKey(request with { Rate = 1.1 }));
    }

    [Fact]
    public void A_higher_rate_is_shorter()
    {
        var normal = Engine.Speak(new SpeechRequest("Every token is worked on at the same time.", "en"));
        var fast = Engine.Speak(new SpeechRequest("Every token is worked on at the same time.", "en", Rate: 1.5));
        Assert.InRange(normal.Duration / fast.Duration, 1.3, 1.7);
    }

    // What a text holds is said and never run.
    [Theory]
    [InlineData("One \") (system \"touch harm\") (\" two.")]
    [InlineData("One \\\" two \\")]
    public void Its_scheme_is_not_reached_by_a_text(string text)
    {
        using var folder = new Scratch();
        var plain = FestivalScript.Plain(text);
        var script = FestivalScript.Of(plain, "cmu_us_slt_arctic_hts", 1, folder.At("a.wav"));
        Assert.DoesNotContain("harm\")", script, StringComparison.Ordinal);
        Assert.NotEmpty(Engine.Speak(new SpeechRequest(text, "en")).Words);
    }

    [Fact]
    public void A_text_is_ascii_character_for_character()
    {
        var plain = FestivalScript.Plain("“Café”—naïve… 模\uD83D\uDE80×2 ’tis\n");
        Assert.Equal("\"Cafe\",naive. " + "   " + "x2 'tis ", plain);
    }

    [Theory]
    [InlineData("kal_nowhere", "en", "unknown-voice")]
    [InlineData(null, "de", "unknown-voice")]
    public void What_it_cannot_speak_is_told(string? voice, string language, string code) =>
        Assert.Equal(code, Assert.Throws<ExplainerException>(() => Engine.Speak(new SpeechRequest("One.", language, voice))).Code);

    [Fact]
    public void Without_a_voice_it_says_what_to_install_and_auto_takes_the_other_engine()
    {
        var none = new FestivalEngine(TimeProvider.System, []);
        var request = new SpeechRequest("One.", "en");
        Assert.Equal("festival-missing", Assert.Throws<ExplainerException>(() => none.CacheKey(request)).Code);
        Assert.StartsWith("espeak-ng", new AutoEngine(none, new EspeakEngine()).CacheKey(request), StringComparison.Ordinal);
        var auto = new AutoEngine(Engine, new EspeakEngine());
        Assert.StartsWith("festival", auto.CacheKey(request), StringComparison.Ordinal);
        Assert.StartsWith("espeak-ng", auto.CacheKey(request with { Voice = "en-gb" }), StringComparison.Ordinal);
        Assert.StartsWith("espeak-ng", auto.CacheKey(request with { Language = "zh" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Voices_are_found_by_their_folders_the_best_first()
    {
        using var folder = new Scratch();
        foreach (var voice in (string[])["english/kal_diphone", "us/cmu_us_slt_arctic_hts", "spanish/el_diphone"])
        {
            Directory.CreateDirectory(folder.At(voice));
            File.WriteAllText(folder.At(voice + "/data"), "abc");
        }

        var found = FestivalVoice.Installed([folder.Folder, folder.At("nowhere")]);
        Assert.Equal(["cmu_us_slt_arctic_hts", "el_diphone", "kal_diphone"], found.Select(v => v.Name));
        Assert.Equal([true, false, true], found.Select(v => v.IsEnglish));
        Assert.Equal("data:3", found[0].Version());
    }
}
