using System.Collections.Frozen;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Testing.Models;
using Explainer.Video.Speech;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Tests.Speech.Neural;

/// <summary>Kokoro, on a tiny model and voices that the tests write.</summary>
public sealed class KokoroEngineTests : IDisposable
{
    private const string Text = "The cat sat on the mat. It purred.";
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(false, "tokens")]
    [InlineData(true, "input_ids")]
    public void A_sentence_is_sound_of_24_kHz_with_a_time_for_each_word_and_the_same_each_time(bool tellsDurations, string input)
    {
        VoiceNeeds.Require();
        var engine = Engine(TinyVoice.Kokoro(tellsDurations, input), TinyVoice.KokoroStyle(1));
        var said = engine.Speak(new SpeechRequest(Text, "en"));
        Assert.Equal(24000, said.Audio.SampleRate);
        Assert.Equal(WordSpans.Of(Text).Select(s => (s.Start, s.Length)), said.Words.Select(w => (w.TextStart, w.TextLength)));
        Assert.All(said.Words, w => Assert.True(w.End > w.Start && w.End <= said.Duration));
        Assert.True(said.Audio.Samples.SequenceEqual(engine.Speak(new SpeechRequest(Text, "en")).Audio.Samples));
        Assert.InRange(said.Duration / engine.Speak(new SpeechRequest(Text, "en", Rate: 1.5)).Duration, 1.15, 1.6);
    }

    [Fact]
    public void A_model_whose_speed_is_a_whole_number_refuses_other_rates()
    {
        VoiceNeeds.Require();
        var engine = Engine(TinyVoice.Kokoro(takesWholeSpeed: true), TinyVoice.KokoroStyle(1));
        Assert.InRange(engine.Speak(new SpeechRequest(Text, "en")).Duration / engine.Speak(new SpeechRequest(Text, "en", Rate: 2)).Duration, 1.3, 2.1);
        foreach (var rate in new[] { 0.5, 1.2 })
        {
            Assert.Equal("speech-rate", Assert.Throws<ExplainerException>(() => engine.Speak(new SpeechRequest(Text, "en", Rate: rate))).Code);
        }
    }

    [Fact]
    public void Another_voice_sounds_otherwise_whether_it_is_bare_or_an_array_of_NumPy()
    {
        VoiceNeeds.Require();
        var model = TinyVoice.Kokoro();
        var (low, high) = (TinyVoice.KokoroStyle(1), TinyVoice.KokoroStyle(9));
        var request = new SpeechRequest(Text, "en");
        var bare = Engine(model, high).Speak(request);
        Assert.False(Engine(model, low).Speak(request).Audio.Samples.SequenceEqual(bare.Audio.Samples));
        Assert.NotEqual(Engine(model, low).CacheKey(request), Engine(model, high).CacheKey(request));
        var heading = "{'descr': '<f4', 'fortran_order': False, 'shape': (510, 1, 256), }".PadRight(117) + "\n";
        byte[] array = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.Latin1.GetBytes(heading), .. high];
        Assert.True(Engine(model, array, "af_test.npy").Speak(request).Audio.Samples.SequenceEqual(bare.Audio.Samples));
    }

    [Fact]
    public void What_is_longer_than_the_model_takes_is_said_in_several_goes()
    {
        VoiceNeeds.Require();
        var text = string.Join(' ', Enumerable.Repeat("seventeen elephants wandered slowly", 30)) + ".";
        var goes = KokoroEngine.Encode([.. Phonemizer.Of(text, "en-us")], TinyVoice.Numbers.ToFrozenDictionary(n => n.Key, n => (long)n.Value), "en-us", text).ToList();
        Assert.True(goes.Count > 1);
        Assert.All(goes, go => Assert.InRange(go.Ids.Count, 3, 512));
        Assert.All(goes, go => Assert.True(go.Ids[0] == 0 && go.Ids[^1] == 0));
        Assert.Equal(WordSpans.Of(text).Select(s => s.Start), goes.SelectMany(go => go.Marks).Where(m => m.Kind == SpeechEventKind.Word).Select(m => m.Index));
    }

    [Theory]
    [InlineData("hˈa^ɪ", "en-us", "hˈI")]
    [InlineData("t^ʃˈɛɹi", "en-us", "ʧˈɛɹi")]
    [InlineData("ɡo^ʊ", "en-us", "ɡO")]
    [InlineData("ɡə^ʊ", "en-gb", "ɡQ")]
    [InlineData("wˈɜːd", "en-us", "wˈɜɹd")]
    [InlineData("sˈiː", "en-gb", "sˈiː")]
    [InlineData("t^ʃˈao", "it", "tʃˈao")]
    public void Phonemes_are_written_as_it_was_trained(string espeak, string voice, string expected) => Assert.Equal(expected, KokoroPhonemes.Of(espeak, voice));

    [Fact]
    public void What_does_not_belong_to_it_is_told_with_a_remedy()
    {
        VoiceNeeds.Require();
        Failure(TinyVoice.Piper(), TinyVoice.KokoroStyle(1), "voice-model-broken");
        Failure(TinyVoice.Kokoro(), new byte[1000], "voice-model-broken");
        Failure(TinyVoice.Kokoro(), [.. "PK\u0003\u0004"u8, .. new byte[1020]], "voice-model-broken");
        Failure(TinyVoice.Kokoro(), TinyVoice.KokoroStyle(1), "voice-model-broken", settings: "{}");
        Failure(TinyVoice.Kokoro(), TinyVoice.KokoroStyle(float.NaN), "voice-model-broken");
        var failure = Assert.Throws<ExplainerException>(() => Engine(TinyVoice.Kokoro(), TinyVoice.KokoroStyle(1)).Speak(new SpeechRequest("Bonjour", "fr")));
        Assert.Equal("unknown-voice", failure.Code);
    }

    private void Failure(byte[] model, byte[] style, string code, string? settings = null)
    {
        var engine = Engine(model, style);
        if (settings is not null)
        {
            scratch.Write("config.json", settings);
        }

        var failure = Assert.Throws<ExplainerException>(() => engine.Speak(new SpeechRequest(Text, "en")));
        Assert.Equal(code, failure.Code);
        Assert.NotEmpty(failure.Remedy);
    }

    private KokoroEngine Engine(byte[] model, byte[] style, string name = "af_test.bin")
    {
        File.WriteAllBytes(scratch.At("kokoro.onnx"), model);
        File.WriteAllBytes(scratch.At(name), style);
        return new KokoroEngine(new SpeechModel(scratch.At("kokoro.onnx"), scratch.Write("config.json", TinyVoice.KokoroSettings), scratch.At(name)), TimeProvider.System);
    }
}
