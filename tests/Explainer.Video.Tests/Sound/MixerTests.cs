using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Explainer.Core.Time;
using Explainer.Video.Sound;
using Explainer.Video.Sound.Effects;
using Explainer.Video.Speech;
using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Video.Tests.Sound;

public sealed class MixerTests
{
    private static readonly Utterance Narration = new EspeakEngine().Speak(new SpeechRequest(
        "First, the model reads the whole prompt in one go. Every token is worked on at the same time.", "en"));

    [Fact]
    public void Ffmpeg_measures_the_loudness_and_true_peak_that_were_asked_for()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".wav");
        try
        {
            MixReport report;
            using (var file = File.Create(path))
            {
                report = Mixer.Render(FullScore(16), file);
            }

            var (loudness, peak) = Ebur128(path);
            Assert.InRange(loudness, -16.5, -15.5);
            Assert.InRange(peak, -6, -1.0);
            Assert.Equal(loudness, report.Loudness, 0.15);
            Assert.Equal(peak, report.TruePeak, 0.3);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Blocks_of_any_size_and_every_run_give_the_same_bytes()
    {
        var score = FullScore(3);
        var expected = Render(score, 4096);
        Assert.Equal(expected, Render(score, 4096));
        foreach (var block in new[] { 1, 37, 1024, 1 << 20 })
        {
            Assert.True(expected.AsSpan().SequenceEqual(Render(score, block)), $"block of {block}");
        }
    }

    [Fact]
    public void The_mix_is_as_long_as_the_video_to_the_sample()
    {
        var rates = new[] { new FrameRate(24, 1), new FrameRate(25, 1), new FrameRate(30, 1), new FrameRate(30000, 1001), new FrameRate(60, 1), new FrameRate(24000, 1001) };
        var cases = Gen.Elements(rates).SelectMany(rate => Gen.Choose(0, 40).Select(frames => (rate, frames)));
        Prop.ForAll(Arb.From(cases), c =>
        {
            var samples = SampleClock.SamplesIn(c.frames, c.rate);
            var bytes = Render(new SoundScore(samples, [new SoundEvent(new(0.01), new Tick())], null, new LoudnessTarget(-40, -1)), 4096);
            var exact = (decimal)c.frames * 48000 * c.rate.Denominator / c.rate.Numerator;
            return Math.Abs(samples - exact) <= 0.5m && bytes.Length == 44 + (samples * 6);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261121, 7));
    }

    [Fact]
    public void An_event_starts_at_the_sample_nearest_to_its_time_even_after_ten_minutes()
    {
        var times = new[] { 0.0, 1.0 / 3, 2.000001, 600.0 + (1.0 / 30) };
        var reader = new ScoreReader(
            new SoundScore(601 * 48000, [.. times.Select(t => new SoundEvent(new(t), new Click()))], null, LoudnessTarget.Usual), null);
        var (left, right) = (new float[601 * 48000], new float[601 * 48000]);
        reader.Read(left, right);
        foreach (var time in times)
        {
            var first = (int)Math.Floor((time * 48000) + 0.5);
            Assert.True(Math.Abs(left[first]) > 0.01, $"{time}");
            Assert.Equal(0f, first == 0 ? 0f : left[first - 1]);
        }
    }

    [Fact]
    public void Silence_stays_silence()
    {
        using var wav = new MemoryStream();
        var report = Mixer.Render(new SoundScore(48000, [], null, LoudnessTarget.Usual), wav, WavFormat.Pcm16);
        Assert.Equal(double.NegativeInfinity, report.Loudness);
        Assert.All(wav.ToArray().Skip(44), b => Assert.Equal(0, b));
    }

    [Fact]
    public void The_music_gives_way_before_speech_and_comes_back_behind_it()
    {
        var bed = MusicBed.Of(new SoftPad());
        var ducking = new Ducking([(480_000, 720_000), (730_000, 800_000)], bed);
        Assert.Equal(1, ducking.GainAt(0));
        Assert.Equal(1, ducking.GainAt(480_000 - 12_000));
        Assert.Equal(Decibels.ToFactor(-10), ducking.GainAt(480_000), 6);
        Assert.Equal(Decibels.ToFactor(-10), ducking.GainAt(725_000), 6);
        Assert.Equal(1, ducking.GainAt(800_000 + 38_400));
    }

    [Fact]
    public void The_music_loops_without_a_jump()
    {
        var pad = new SoftPad(ChordLength: 2);
        var reader = new LoopReader(pad);
        var (left, right) = (new float[48000 * 20], new float[48000 * 20]);
        reader.Read(0, left, right);
        var steps = left.Zip(left.Skip(1), (a, b) => Math.Abs(b - a)).Max();
        Assert.True(steps < 0.03, $"largest step {steps}");
        Assert.All(Enumerable.Range(1, 19), s => Assert.True(left.AsSpan((s * 48000) - 4800, 9600).ToArray().Max() > 0.02f, $"silent at {s} s"));
    }

    [Fact]
    public void A_sound_cut_by_its_event_or_the_films_end_fades()
    {
        var tone = new ClipSourceTone(440, 48000 * 5);
        var score = new SoundScore(96_000, [new SoundEvent(Seconds.Zero, tone, Length: new(1)), new SoundEvent(new(1.5), tone)], null, LoudnessTarget.Usual);
        var (left, _) = Samples(Render(score, 4096));
        Assert.True(Math.Abs(left[^1]) < 0.01);
        Assert.True(left.Skip(47_900).Take(100).Max(Math.Abs) < 0.3 * left.Take(40_000).Max(Math.Abs));
        Assert.All(left.Skip(48_000).Take(20_000), s => Assert.Equal(0f, s));
    }

    public static TheoryData<Effect> Effects =>
    [
        new Tick(), new Click(), new Impact(), new Sweep(), new Hum(1.5), new Keyboard(1.5), new CodeRain(1.5), new Whoosh(), new Pop(), new Rise(), new Success(),
        new Failure(), new Paper(), new Pen(1.5), new Engine(1.5), new Stamp(), new RoomTone(1.5),
    ];

    [Theory]
    [MemberData(nameof(Effects))]
    public void Every_effect_sounds_ends_quietly_and_is_read_alike_from_anywhere(Effect effect)
    {
        var count = (int)effect.SampleCount;
        var (left, right) = (new float[count + 100], new float[count + 100]);
        effect.Open().Read(0, left, right);
        Assert.InRange(left.Max(Math.Abs), 0.03, 1.0);
        Assert.InRange(Math.Abs(left[count - 1]), 0, 0.01);
        Assert.All(left.Skip(count), s => Assert.Equal(0f, s));

        var (partLeft, partRight) = (new float[777], new float[777]);
        effect.Open().Read(count / 3, partLeft, partRight);
        var expected = left.Skip(count / 3).Take(777).Concat(Enumerable.Repeat(0f, 777)).Take(777);
        Assert.Equal(expected, partLeft);
    }

    private static SoundScore FullScore(int seconds)
    {
        var events = ImmutableArray.CreateBuilder<SoundEvent>();
        for (var t = 1.0; t < seconds; t += 7)
        {
            events.Add(new SoundEvent(new(t), ClipSource.Of(Narration.Audio), SoundRole.Speech));
            events.Add(new SoundEvent(new(t + 0.3), new Impact()));
            events.Add(new SoundEvent(new(t + 1), new Keyboard(2), Pan: -0.4));
            events.Add(new SoundEvent(new(t + 2), new CodeRain(3)));
            events.Add(new SoundEvent(new(t + 5.5), new Sweep()));
            for (var i = 0; i < 12; i++)
            {
                events.Add(new SoundEvent(new(t + (0.4 * i)), new Tick(Pitch: 1400 + (40 * i))));
            }
        }

        events.Add(new SoundEvent(new(0.5), new Hum(seconds - 1)));
        return new SoundScore(SampleClock.SamplesIn(seconds * 30, new FrameRate(30, 1)), events.ToImmutable(), MusicBed.Of(new SoftPad()), LoudnessTarget.Usual);
    }

    private static byte[] Render(SoundScore score, int block)
    {
        using var wav = new MemoryStream();
        Mixer.Render(score, wav, WavFormat.Pcm24, block, CancellationToken.None);
        return wav.ToArray();
    }

    private static (float[] Left, float[] Right) Samples(byte[] wav)
    {
        var clip = WavFile.Read(wav, "mix");
        var samples = clip.Samples.ToArray();
        return ([.. samples.Where((_, i) => i % 2 == 0)], [.. samples.Where((_, i) => i % 2 == 1)]);
    }

    private static (double Loudness, double Peak) Ebur128(string path)
    {
        var start = new ProcessStartInfo("ffmpeg")
        {
            ArgumentList = { "-nostdin", "-hide_banner", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-" },
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var summary = text[text.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        return (Number(summary, @"I:\s+(-?[\d.]+) LUFS"), Number(summary, @"Peak:\s+(-?[\d.]+) dBFS"));
    }

    private static double Number(string text, string pattern) =>
        double.Parse(Regex.Match(text, pattern).Groups[1].Value, CultureInfo.InvariantCulture);

    private sealed record ClipSourceTone(double Pitch, long Count) : AudioSource
    {
        public override long SampleCount => Count;

        internal override AudioReader Open() => new Reader(this);

        private sealed class Reader(ClipSourceTone tone) : AudioReader
        {
            public override void Read(long start, Span<float> left, Span<float> right)
            {
                for (var i = 0; i < left.Length; i++)
                {
                    left[i] = right[i] = (float)(0.5 * Math.Cos(2 * Math.PI * tone.Pitch * (start + i) / 48000));
                }
            }
        }
    }
}
