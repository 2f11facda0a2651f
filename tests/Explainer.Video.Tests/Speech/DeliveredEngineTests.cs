using Explainer.Core.Time;
using Explainer.Video.Loudness;
using Explainer.Video.Sound;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Speech;

/// <summary>What is done alike for every engine: pronunciation, pauses, emphasis, loudness.</summary>
public sealed class DeliveredEngineTests
{
    private const string Text = "The KV cache keeps keys.";

    [Fact]
    public void Words_are_said_as_wanted_and_keep_their_places_in_the_text()
    {
        var heard = "";
        var said = new DeliveredEngine(new Beeps(request => heard = request.Text)).Speak(Request(say: [("KV", "kay vee"), ("keys", "kees")]));
        Assert.Equal("The kay vee cache keeps kees.", heard);
        Assert.Equal(["The", "KV", "cache", "keeps", "keys"], said.Words.Select(w => Text[w.TextStart..w.TextEnd]));

        // "kay" and "vee" are the second and third beep of half a second each.
        Assert.Equal([0, 0.5, 1.5, 2, 2.5], said.Words.Select(w => w.Start.Value));
        Assert.Equal(1.5, said.Words[1].End.Value, 3);
    }

    [Theory]
    [InlineData("KV", "kay vee", "A KV is no KVM, kv or KV-2.", "A kay vee is no KVM, kv or kay vee-2.")]
    [InlineData("gif", "jif", "GIF, gif and gifts", "jif, jif and gifts")]
    [InlineData("缓存", "缓村", "这个缓存很大", "这个缓村很大")]
    public void Whole_words_are_replaced_and_small_letters_stand_for_large_ones(string word, string instead, string text, string expected) =>
        Assert.Equal(expected, Pronunciation.Of(text, [(word, instead)]).Said);

    [Fact]
    public void Several_words_said_as_one_share_its_time()
    {
        var pronunciation = Pronunciation.Of("New York sleeps", [("New York", "Nuyork")]);
        var words = pronunciation.Written([new SpokenWord(0, 6, new(1), new(2)), new SpokenWord(7, 6, new(2), new(3))]);
        Assert.Equal([(0, 3, 1.0), (4, 4, 1.5), (9, 6, 2.0)], words.Select(w => (w.TextStart, w.TextLength, Math.Round(w.Start.Value, 2))));
    }

    [Fact]
    public void A_pause_is_silence_before_its_word_and_moves_what_follows()
    {
        var engine = new DeliveredEngine(new Beeps());
        var (plain, paused) = (engine.Speak(Request()), engine.Speak(Request(pauses: [(Text.IndexOf("cache", StringComparison.Ordinal), new Seconds(0.7))])));
        Assert.Equal(plain.Duration.Value + 0.7, paused.Duration.Value, 3);
        Assert.Equal(plain.Words.Select((w, i) => w.Start.Value + (i >= 2 ? 0.7 : 0)), paused.Words.Select(w => w.Start.Value));
        Assert.All(paused.Audio.Samples[(int)(1.02 * 8000)..(int)(1.68 * 8000)].ToArray(), s => Assert.Equal(0, s));
        Assert.True(Level(paused, 1.75, 2) > 0.05);
    }

    [Fact]
    public void Only_words_that_occur_count_in_the_key()
    {
        var engine = new DeliveredEngine(new Beeps());
        string Key(params (string, string)[] say) => engine.CacheKey(Request(say: say));
        Assert.Equal(Key(("Foo", "bar")), Key(("Foo", "baz")));
        Assert.NotEqual(Key(("KV", "kay vee")), Key(("KV", "kah vee")));
        Assert.NotEqual(Key(), Key(("keeps", "keeps")));
    }

    [Fact]
    public void A_short_pause_at_the_beginning_counts_and_emphasis_there_adds_none()
    {
        var engine = new DeliveredEngine(new Beeps());
        double Length((int, Seconds)[]? pauses = null, (int, int)[]? emphases = null) => engine.Speak(Request(pauses: pauses, emphases: emphases)).Duration.Value;
        Assert.Equal(Length() + 0.05, Length([(0, new Seconds(0.05))]), 3);
        Assert.Equal(Length() + 0.5, Length([(0, new Seconds(0.5))], [(0, 3)]), 3);
        Assert.Equal(Length(), Length(emphases: [(0, 3)]), 3);
    }

    [Fact]
    public void An_emphasised_word_is_four_decibels_louder_behind_a_short_break()
    {
        var engine = new DeliveredEngine(new Beeps());
        var (plain, said) = (engine.Speak(Request()), engine.Speak(Request(emphases: [(Text.IndexOf("cache", StringComparison.Ordinal), 5)])));
        Assert.Equal(plain.Words[2].Start.Value + 0.06, said.Words[2].Start.Value, 3);
        Assert.Equal(4, 20 * Math.Log10(Level(said, 1.2, 1.3) / Level(plain, 1.14, 1.24)), 1);
        Assert.Equal(Level(plain, 0.1, 0.3), Level(said, 0.1, 0.3), 4);
    }

    [Theory]
    [InlineData(0.001f)]
    [InlineData(0.02f)]
    [InlineData(0.9f)]
    public void Loud_and_soft_speech_come_out_alike(float level)
    {
        var said = new DeliveredEngine(new Beeps(level: level)).Speak(Request());
        Assert.Equal(level < 0.01f ? -38.5 : DeliveredEngine.Loudness, LoudnessOf(said), level < 0.01f ? 5 : 0.3);
    }

    // A narration of one short word is measured, too.
    [Fact]
    public void So_does_a_single_word_and_what_real_voices_say()
    {
        Assert.Equal(DeliveredEngine.Loudness, LoudnessOf(new DeliveredEngine(new EspeakEngine()).Speak(new SpeechRequest("Yes. I think so, too.", "en"))), 0.5);
        Assert.InRange(Peak(new DeliveredEngine(new EspeakEngine()).Speak(new SpeechRequest("No", "en"))), 0.1, 1.5);
    }

    [Fact]
    public void A_recording_keeps_its_own_pauses()
    {
        var request = Request(pauses: [(4, new Seconds(1))]) with { Recording = new Recording("film.wav") };
        Assert.Equal(2.5, new DeliveredEngine(new Beeps()).Speak(request).Duration.Value, 3);
    }

    [Fact]
    public void Each_of_them_is_part_of_the_key()
    {
        var engine = new DeliveredEngine(new Beeps());
        string[] keys =
        [
            engine.CacheKey(Request()), engine.CacheKey(Request(say: [("KV", "kay vee")])), engine.CacheKey(Request(say: [("KV", "kay")])),
            engine.CacheKey(Request(pauses: [(4, new Seconds(1))])), engine.CacheKey(Request(pauses: [(4, new Seconds(2))])), engine.CacheKey(Request(emphases: [(4, 2)])),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static SpeechRequest Request((string, string)[]? say = null, (int, Seconds)[]? pauses = null, (int, int)[]? emphases = null) =>
        new(Text, "en", Delivery: new SpeechDelivery([.. say ?? []], [.. pauses ?? []], [.. emphases ?? []]));

    private static double Level(Utterance said, double from, double to)
    {
        var samples = said.Audio.Samples[(int)(from * said.Audio.SampleRate)..(int)(to * said.Audio.SampleRate)].ToArray();
        return Math.Sqrt(samples.Average(s => s * s));
    }

    private static double Peak(Utterance said) => said.Audio.Samples.ToArray().Max(Math.Abs);

    private static double LoudnessOf(Utterance said)
    {
        var source = ClipSource.Of(said.Audio);
        var (left, right) = (new float[source.SampleCount], new float[source.SampleCount]);
        source.Open().Read(0, left, right);
        var meter = new LoudnessMeter();
        meter.Add(left, right);
        return meter.Integrated();
    }

    // Says a beep of half a second for each word, at 8 kHz, silent in its last fifth.
    private sealed class Beeps(Action<SpeechRequest>? heard = null, float level = 0.3f) : ISpeechEngine
    {
        public string CacheKey(SpeechRequest request) => request.Text;

        public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
        {
            heard?.Invoke(request);
            var spans = WordSpans.Of(request.Text);
            var samples = new float[spans.Length * 4000];
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = i % 4000 < 3200 ? level * (float)Math.Sin(i * 0.5) : 0;
            }

            return new Utterance(new AudioClip([.. samples], 1, 8000), [.. spans.Select((s, i) => new SpokenWord(s.Start, s.Length, new(i * 0.5), new((i + 1) * 0.5)))]);
        }
    }
}
