using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Testing.Models;
using Explainer.Video.Speech;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Tests.Speech.Neural;

/// <summary>Piper's voices, on tiny models that the tests write.</summary>
public sealed class PiperEngineTests : IDisposable
{
    private const string Text = "First, the model reads 3.5 words. Then it answers!";
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_sentence_is_sound_of_the_models_rate_with_a_time_for_each_word()
    {
        VoiceNeeds.Require();
        var said = Speak(TinyVoice.Piper());
        Assert.Equal(22050, said.Audio.SampleRate);
        Assert.Equal(WordSpans.Of(Text).Select(s => (s.Start, s.Length)), said.Words.Select(w => (w.TextStart, w.TextLength)));
        Assert.All(said.Words.Zip(said.Words.Skip(1)), pair => Assert.True(pair.First.End.Value <= pair.Second.Start.Value + 0.03));
        Assert.All(said.Words, w => Assert.True(w.End > w.Start && w.End <= said.Duration));
    }

    // Phonemes are tones and spaces silent, so that where a word begins can be heard.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_begin_where_their_tones_begin_whether_the_model_tells_durations_or_they_are_taken_out_of_its_graph(bool tellsDurations)
    {
        VoiceNeeds.Require();
        var said = Speak(TinyVoice.Piper(tellsDurations));
        foreach (var word in said.Words.Where(w => Text[w.TextStart..w.TextEnd] is not "3.5"))
        {
            Assert.True(Level(said, word.Start + new Seconds(0.01)) > 5 * Level(said, word.Start - new Seconds(0.015)), Text[word.TextStart..word.TextEnd]);
        }
    }

    [Fact]
    public void Without_durations_words_are_found_by_loudness()
    {
        VoiceNeeds.Require();
        var (known, found) = (Speak(TinyVoice.Piper()), Speak(TinyVoice.Piper(hidesDurations: true)));
        Assert.Equal(known.Audio.SampleCount, found.Audio.SampleCount);
        Assert.Equal(known.Words.Length, found.Words.Length);
        Assert.InRange(known.Words.Zip(found.Words, (a, b) => Math.Abs((a.Start - b.Start).Value)).Average(), 0, 0.3);
    }

    // The model draws noise by chance, whose seed is the clock when nobody sets one.
    [Fact]
    public void The_same_text_is_the_same_sound_and_another_text_another()
    {
        VoiceNeeds.Require();
        var (first, second) = (Speak(TinyVoice.Piper()), Speak(TinyVoice.Piper()));
        Assert.True(first.Audio.Samples.SequenceEqual(second.Audio.Samples));
        Assert.False(first.Audio.Samples.SequenceEqual(Speak(TinyVoice.Piper(), text: "First, the model reads 3.5 birds. Then it answers!").Audio.Samples));

        // That there is noise at all: where it is silent between the words.
        Assert.True(Level(first, first.Words[0].Start - new Seconds(0.02)) > 1e-4);
    }

    [Fact]
    public void A_rate_changes_the_length_and_a_speaker_the_sound()
    {
        VoiceNeeds.Require();
        Assert.InRange(Speak(TinyVoice.Piper()).Duration / Speak(TinyVoice.Piper(), rate: 1.6).Duration, 1.2, 1.7);
        var settings = TinyVoice.PiperSettings(speakers: ["anna", "bert"]);
        var (anna, bert, second) = (
            Speak(TinyVoice.Piper(hasSpeakers: true), settings, voice: "anna"), Speak(TinyVoice.Piper(hasSpeakers: true), settings, voice: "bert"),
            Speak(TinyVoice.Piper(hasSpeakers: true), settings, voice: "1"));
        Assert.False(anna.Audio.Samples.SequenceEqual(bert.Audio.Samples));
        Assert.True(second.Audio.Samples.SequenceEqual(bert.Audio.Samples));
        Assert.Contains("anna", Failure(TinyVoice.Piper(hasSpeakers: true), settings, "unknown-voice", voice: "ana").Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_model_or_another_kind_is_told_with_a_remedy()
    {
        VoiceNeeds.Require();
        var model = TinyVoice.Piper();
        var settings = TinyVoice.PiperSettings();
        Failure("This is no model, whatever its name says."u8.ToArray(), settings, "voice-model-broken");
        Failure(model[..^500], settings, "voice-model-broken");
        Failure([.. model[..300], .. new byte[200], .. model[500..]], settings, "voice-model-broken");
        Assert.Contains("input", Failure(TinyVoice.Kokoro(), settings, "voice-model-broken").Message, StringComparison.Ordinal);
        Failure(model, "{ \"audio\": 3 }", "voice-model-broken");
        Failure(model, "not JSON", "voice-model-broken");
        Failure(model, settings.Replace("22050", "5", StringComparison.Ordinal), "voice-model-broken");
        Failure(model, settings.Replace("\"espeak\",", "\"pinyin\",", StringComparison.Ordinal), "voice-model-broken");
        Assert.Contains("de_DE", Failure(model, TinyVoice.PiperSettings("de", "de_DE"), "unknown-voice").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_model_speaks_or_is_told_and_never_ends_the_process()
    {
        VoiceNeeds.Require();
        var model = TinyVoice.Piper();
        var random = new Random(3);
        for (var i = 0; i < 150; i++)
        {
            var damaged = model.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Speak(damaged, text: "One two");
            }
            catch (ExplainerException e)
            {
                Assert.Equal("voice-model-broken", e.Code);
            }
        }
    }

    // An ONNX model may name a file for its weights, anywhere: it would be read and heard.
    [Fact]
    public void A_model_reads_no_other_file()
    {
        VoiceNeeds.Require();
        var secret = scratch.Write("secret.txt", "secret");
        var model = new ModelWriter().Input("input", ModelWriter.Element.Int64, 2).External("weights", secret).Node("Identity", "output", ["weights"]).Output("output", ModelWriter.Element.Float, 1).ToArray();
        Assert.Contains("other files", Failure(model, TinyVoice.PiperSettings(), "voice-model-broken").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_asks_for_all_memory_fails_and_not_the_machine()
    {
        VoiceNeeds.Require();
        var model = new ModelWriter().Input("input", ModelWriter.Element.Int64, 2).Input("input_lengths", ModelWriter.Element.Int64, 1).Input("scales", ModelWriter.Element.Float, 1)
            .Constant("huge", [1], 20_000_000_000L).Node("ConstantOfShape", "zeros", ["huge"]).Constant("one", [1], 1f).Node("Add", "output", ["zeros", "one"])
            .Output("output", ModelWriter.Element.Float, 1).ToArray();
        Assert.Contains("memory", Failure(model, TinyVoice.PiperSettings(), "voice-model-broken").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_settings_rate_or_text_is_another_key()
    {
        VoiceNeeds.Require();
        var request = new SpeechRequest(Text, "en");
        string Key(byte[] model, string settings, SpeechRequest of) => Engine(model, settings).CacheKey(of);
        var keys = new[]
        {
            Key(TinyVoice.Piper(), TinyVoice.PiperSettings(), request),
            Key(TinyVoice.Piper(hidesDurations: true), TinyVoice.PiperSettings(), request),
            Key(TinyVoice.Piper(), TinyVoice.PiperSettings("en-gb"), request),
            Key(TinyVoice.Piper(), TinyVoice.PiperSettings(), request with { Rate = 1.1 }),
            Key(TinyVoice.Piper(), TinyVoice.PiperSettings(), request with { Voice = "1" }),
            Key(TinyVoice.Piper(), TinyVoice.PiperSettings(), request with { Text = "Hello" }),
        };
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], Key(TinyVoice.Piper(), TinyVoice.PiperSettings(), request));
    }

    [Fact]
    public void Work_that_is_cancelled_ends()
    {
        VoiceNeeds.Require();
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Engine(TinyVoice.Piper(), TinyVoice.PiperSettings()).Speak(new SpeechRequest(Text, "en"), source.Token));
    }

    private ExplainerException Failure(byte[] model, string settings, string code, string? voice = null)
    {
        var failure = Assert.Throws<ExplainerException>(() => Speak(model, settings, voice: voice));
        Assert.Equal(code, failure.Code);
        Assert.NotEmpty(failure.Remedy);
        return failure;
    }

    private Utterance Speak(byte[] model, string? settings = null, string text = Text, double rate = 1, string? voice = null) =>
        Engine(model, settings ?? TinyVoice.PiperSettings()).Speak(new SpeechRequest(text, "en", voice, rate));

    private PiperEngine Engine(byte[] model, string settings)
    {
        File.WriteAllBytes(scratch.At("voice.onnx"), model);
        return new PiperEngine(new SpeechModel(scratch.At("voice.onnx"), scratch.Write("voice.onnx.json", settings)), TimeProvider.System);
    }

    // The effective value of 8 ms around a moment.
    private static double Level(Utterance said, Seconds time)
    {
        var (middle, half) = ((int)(time.Value * said.Audio.SampleRate), said.Audio.SampleRate / 250);
        var sum = 1e-12;
        foreach (var sample in said.Audio.Samples[Math.Max(0, middle - half)..Math.Min(said.Audio.SampleCount, middle + half)])
        {
            sum += sample * sample;
        }

        return Math.Sqrt(sum / (2 * half));
    }
}
