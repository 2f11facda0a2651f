using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Sound;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Speech;

public sealed class EnginesTests : IDisposable
{
    private const string Text = "One two three. 模型读完。";
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-test-").FullName;
    private readonly RecordedEngine recorded = new(new AudioDecoder());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("wav", "-c:a", "pcm_s16le")]
    [InlineData("wav", "-c:a", "pcm_s24le")]
    [InlineData("wav", "-c:a", "pcm_f32le")]
    [InlineData("wav", "-c:a", "pcm_u8")]
    [InlineData("flac", "-c:a", "flac")]
    [InlineData("mp3", "-c:a", "libmp3lame")]
    [InlineData("opus", "-c:a", "libopus")]
    public void Recordings_of_every_kind_are_read(string extension, params string[] codec)
    {
        var path = Tone(extension, codec);
        var clip = new AudioDecoder().Read(path);
        Assert.Equal(2, clip.Duration.Value, 0.06);
        var peak = 0f;
        foreach (var sample in clip.Samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        Assert.InRange(peak, 0.11, 0.15);
    }

    [Fact]
    public void Without_word_times_words_are_spread_over_the_audible_part()
    {
        var utterance = recorded.Speak(Request(Tone("wav", "-af", "adelay=500,apad=pad_dur=1")));
        Assert.Equal(0.5, utterance.Words[0].Start.Value, 0.02);
        Assert.Equal(2.5, utterance.Words[^1].End.Value, 0.02);
    }

    [Theory]
    [InlineData("""{"segments":[{"text":" One two","start":0,"end":1,"words":[{"word":" One","start":0.1,"end":0.4},{"word":" two","start":0.5,"end":0.7}]},{"text":" three. 模型读完。","start":0.8,"end":1.9,"words":[{"word":" three.","start":0.8,"end":1.0},{"word":"模型","start":1.1,"end":1.5},{"word":"读完。","start":1.5,"end":1.9}]}]}""")]
    [InlineData("""{"words":[{"word":"One","start":0.1,"end":0.4},{"word":"two","start":0.5,"end":0.7},{"word":"three","start":0.8,"end":1.0},{"word":"模","start":1.1,"end":1.3},{"word":"型","start":1.3,"end":1.5},{"word":"读完","start":1.5,"end":1.9}]}""")]
    [InlineData("""{"transcription":[{"offsets":{"from":100,"to":400},"text":" One"},{"offsets":{"from":500,"to":700},"text":" two"},{"offsets":{"from":800,"to":1000},"text":" three."},{"offsets":{"from":1100,"to":1500},"text":"模型"},{"offsets":{"from":1500,"to":1900},"text":"读完"}]}""")]
    [InlineData("WEBVTT\n\nNOTE by hand\n\n1\n00:00.100 --> 00:01.000\n<v Ann>One</v> <00:00.500>two <00:00:00.800>three.\n\n00:01.100 --> 00:01.900 align:start\n模型<00:01.500>读完。\n")]
    public void Word_times_come_from_a_sidecar(string sidecar)
    {
        var utterance = recorded.Speak(Request(Tone("wav"), sidecar));
        var starts = utterance.Words.Select(w => w.Start.Value).ToArray();
        double[] expected = [0.1, 0.5, 0.8, 1.1, 1.3, 1.5, 1.7];
        Assert.Equal(expected.Length, starts.Length);
        for (var i = 0; i < starts.Length; i++)
        {
            Assert.Equal(expected[i], starts[i], 0.001);
        }
    }

    [Theory]
    [InlineData("""{"words":[{"word":"One","start":0.1,"end":0.4},{"word":"too","start":0.5,"end":0.7}]}""", "word-times-disagree")]
    [InlineData("""{"words":[{"word":"One","start":0.1,"end":0.4}]}""", "word-times-disagree")]
    [InlineData("""{"words":[{"word":"One two three 模型读完 more","start":0.1,"end":0.4}]}""", "word-times-disagree")]
    [InlineData("""{"words":[{"word":"One two three 模型读完","start":0.1,"end":40}]}""", "word-times-disagree")]
    [InlineData("""{"words":[{"word":5}]}""", "word-times-broken")]
    [InlineData("""{"text":"One"}""", "word-times-broken")]
    [InlineData("[1,", "word-times-broken")]
    [InlineData("WEBVTT\n\nsoon --> later\nOne\n", "word-times-broken")]
    public void A_sidecar_that_is_broken_or_disagrees_is_told(string sidecar, string code)
    {
        var failure = Assert.Throws<ExplainerException>(() => recorded.Speak(Request(Tone("wav"), sidecar)));
        Assert.Equal(code, failure.Code);
        Assert.Equal(Fault.Input, failure.Fault);
    }

    [Fact]
    public void A_sidecar_that_disagrees_tells_where()
    {
        var failure = Assert.Throws<ExplainerException>(() => recorded.Speak(Request(
            Tone("wav"), """{"words":[{"word":"One","start":0.1,"end":0.4},{"word":"too","start":0.5,"end":0.7}]}""")));
        Assert.Contains("\"two\" (character 5), it has \"too\" at 0.5s", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "audio-missing")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ", "audio-broken")]
    [InlineData("this is no sound at all", "audio-broken")]
    public void A_broken_sound_file_is_told(string content, string code)
    {
        var path = Path.Combine(folder, "broken.wav");
        File.WriteAllText(path, content);
        Assert.Equal(code, Assert.Throws<ExplainerException>(() => new AudioDecoder().Read(path)).Code);
    }

    [Fact]
    public void A_wav_file_cut_anywhere_is_told_or_read_and_never_crashes()
    {
        var whole = File.ReadAllBytes(Tone("wav", "-t", "0.01"));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<ExplainerException>(() => WavFile.Read(whole[..length], "cut.wav"));
        }

        Assert.NotEqual(0, WavFile.Read(whole, "whole.wav").SampleCount);
    }

    [Theory]
    [InlineData("exec sleep 600")]
    [InlineData("exec >&-; sleep 600")]
    [InlineData("head -c 40 /dev/zero; exec sleep 600")]
    [InlineData("while :; do :; done")]
    [InlineData("printf 'RIFF\\377\\377\\377\\377WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\200\\273\\0\\0\\0\\167\\001\\0\\002\\0\\020\\0data\\377\\377\\377\\377'; while :; do printf xx; sleep 0.05; done")]
    public void A_decoder_that_hangs_is_ended(string script)
    {
        using var scratch = new Scratch();
        var decoder = new AudioDecoder(FakeFFmpeg.Script(scratch, script), TimeSpan.FromMilliseconds(400));
        Assert.Contains(Assert.Throws<ExplainerException>(() => decoder.Read(Tone("flac"))).Code, new[] { "ffmpeg-hangs", "audio-broken" });
    }

    [Fact]
    public void What_is_missing_is_told()
    {
        Assert.Equal("audio-missing", Assert.Throws<ExplainerException>(() => new AudioDecoder().Read(Path.Combine(folder, "none.wav"))).Code);
        Assert.Equal("recording-missing", Assert.Throws<ExplainerException>(() => recorded.Speak(new SpeechRequest(Text, "en"))).Code);
        var failure = Assert.Throws<ExplainerException>(() => new AudioDecoder("no-such-ffmpeg").Read(Tone("flac")));
        Assert.Equal(("ffmpeg-missing", Fault.Environment), (failure.Code, failure.Fault));
    }

    [Fact]
    public void A_program_gets_the_text_and_gives_sound()
    {
        var source = Tone("wav");
        var piped = Command("sh", "-c", $"test \"$(cat)\" = \"{Text}\" && cat '{source}'").Speak(new SpeechRequest(Text, "en"));
        Assert.Equal(2, piped.Duration.Value, 0.01);

        var written = Command("sh", "-c", $"cp '{source}' \"$1\"; echo '{{\"words\":[{{\"word\":\"'\"$2\"'\",\"start\":0.5,\"end\":1.5}}]}}' > \"$3\"; test \"$4$5$6\" = en-GBkim1.25", "sh", "{out}", "{text}", "{words}", "{language}", "{voice}", "{rate}")
            .Speak(new SpeechRequest("Hello", "en-GB", "kim", 1.25));
        Assert.Equal((new Seconds(0.5), new Seconds(1.5)), (written.Words[0].Start, written.Words[0].End));
    }

    [Theory]
    [InlineData("speech-program-missing", "no-such-program")]
    [InlineData("speech-failed", "sh", "-c", "echo the reason >&2; exit 3")]
    [InlineData("speech-empty", "true")]
    [InlineData("speech-empty", "true", "{out}")]
    [InlineData("audio-broken", "echo", "no wav")]
    [InlineData("speech-timeout", "sleep", "60")]
    public void A_program_that_fails_is_told(string code, params string[] command)
    {
        var failure = Assert.Throws<ExplainerException>(() => Command(command).Speak(new SpeechRequest(Text, "en")));
        Assert.Equal(code, failure.Code);
        if (code == "speech-failed")
        {
            Assert.Contains("exit code 3: the reason", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(8000, 3, 0)]
    [InlineData(8000, 1, -1)]
    [InlineData(8000, 1, 1_000_000_000)]
    [InlineData(8000, 2, 0)]
    public void What_no_version_of_the_program_can_have_kept_is_spoken_again(int rate, int channels, int words)
    {
        var engine = new CountingEngine();
        var request = new SpeechRequest("Hello there", "en");
        var body = new byte[12 + 4];
        BitConverter.TryWriteBytes(body, rate);
        BitConverter.TryWriteBytes(body.AsSpan(4), channels);
        BitConverter.TryWriteBytes(body.AsSpan(8), words);
        Directory.CreateDirectory(Path.Combine(folder, "cache"));
        File.WriteAllBytes(Path.Combine(folder, "cache", SpeechCache.KeyOf(engine, request) + ".speech"), [.. XxHash128.Hash(body), .. body]);
        new SpeechCache(Path.Combine(folder, "cache")).Get(engine, request);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public void The_cache_speaks_once_and_mends_damaged_entries()
    {
        var engine = new CountingEngine();
        var cache = new SpeechCache(Path.Combine(folder, "cache"));
        var request = new SpeechRequest("Hello there", "en");
        var first = cache.Get(engine, request);
        var second = cache.Get(engine, request);
        Assert.Equal(1, engine.Calls);
        Assert.True(first.Audio.Samples.SequenceEqual(second.Audio.Samples));
        Assert.Equal(first.Words.AsEnumerable(), second.Words);

        cache.Get(engine, request with { Rate = 1.1 });
        Assert.Equal(2, engine.Calls);

        var file = Directory.GetFiles(Path.Combine(folder, "cache"), "*.speech").Single(f => f.Contains(SpeechCache.KeyOf(engine, request), StringComparison.Ordinal));
        foreach (var damage in new Action[] { () => Flip(file, 40), () => File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]), () => File.WriteAllBytes(file, []) })
        {
            damage();
            var calls = engine.Calls;
            Assert.True(first.Audio.Samples.SequenceEqual(cache.Get(engine, request).Audio.Samples));
            Assert.Equal(calls + 1, engine.Calls);
        }

        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder, "cache")).Length);
        Assert.Equal(ClipSource.CountOf(first.Audio), cache.SourceOf(engine, request, first).SampleCount);
    }

    [Fact]
    public void Resampling_keeps_a_tone_and_its_length()
    {
        foreach (var rate in new[] { 8000, 16000, 22050, 24000, 44100, 96000, 47999 })
        {
            var tone = ImmutableArray.CreateRange(Enumerable.Range(0, rate).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * 1000 * i / rate))));
            var source = ClipSource.Of(new AudioClip(tone, 1, rate));
            Assert.Equal(48000, source.SampleCount);
            var (left, right) = (new float[48000], new float[48000]);
            source.Open().Read(0, left, right);
            for (var i = 2000; i < 46000; i++)
            {
                Assert.Equal(0.5 * Math.Sin(2 * Math.PI * 1000 * i / 48000), left[i], 0.0005);
            }
        }
    }

    private static void Flip(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static CommandEngine Command(params string[] command) => new([.. command], new(2), TimeProvider.System);

    private SpeechRequest Request(string audio, string? sidecar = null)
    {
        var path = sidecar is null ? null : Path.Combine(folder, "words.txt");
        if (path is not null)
        {
            File.WriteAllText(path, sidecar);
        }

        return new SpeechRequest(Text, "en", Recording: new Recording(audio, path));
    }

    private string Tone(string extension, params string[] options)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"tone{Directory.GetFiles(folder).Length}.{extension}"));
        using var process = Process.Start(new ProcessStartInfo(
            "ffmpeg", ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "sine=frequency=440:duration=2:sample_rate=48000", "-fflags", "+bitexact", .. options, path]))!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return path;
    }

    private sealed class CountingEngine : ISpeechEngine
    {
        public int Calls { get; private set; }

        public string CacheKey(SpeechRequest request) => $"counting {request}";

        public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
        {
            Calls++;
            var samples = ImmutableArray.CreateRange(Enumerable.Range(0, 22050).Select(i => (float)Math.Sin(i * 0.1)));
            return new Utterance(new AudioClip(samples, 1, 22050), EstimatedTiming.Fit(request.Text, Seconds.Zero, new(1)));
        }
    }
}
