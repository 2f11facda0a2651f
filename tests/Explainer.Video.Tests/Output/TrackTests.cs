using System.Buffers.Binary;
using Explainer.Core.Diagnostics;
using Explainer.Video.Captions;
using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Output;

public class TrackTests
{
    private const int SampleRate = 48000;

    [Theory]
    [InlineData("mp4", "aac", 1.0)]
    [InlineData("webm", "opus", 1.0)]
    [InlineData("mov", "pcm_s24le", 1.0)]
    public void Sound_keeps_its_place_to_within_a_millisecond(string name, string codec, double clickAt)
    {
        using var scratch = new Scratch();
        var wav = scratch.At("sound.wav");
        WriteClick(wav, seconds: 2, clickAt);
        var format = TestFilm.Format(name);
        var settings = TestFilm.Settings(format, quality: Quality.Draft);
        var sound = scratch.At("sound" + AudioEncoder.Extension(format));
        AudioEncoder.Encode(TestFilm.Program, format, stream => stream.Write(File.ReadAllBytes(wav)), sound);
        var film = scratch.At("film");

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 30, 30), new() { Audio = sound }, film);

        var stream = Probe.Stream(film, "audio");
        Assert.Equal(codec, stream.GetProperty("codec_name").GetString());
        Assert.Equal(60, Probe.Packets(film).Count);
        Assert.Equal(0, Probe.Packets(film).Min(packet => packet.Pts));
        var decoded = scratch.At("decoded.wav");
        Probe.Run("ffmpeg", "-v", "error", "-copyts", "-i", film, "-map", "0:a", "-af", "aresample=async=1:first_pts=0", "-ac", "1", "-c:a", "pcm_s16le", decoded);
        Assert.InRange(LoudestAt(decoded), clickAt - 0.001, clickAt + 0.001);
    }

    [Fact]
    public void An_MP4_holds_sound_subtitles_chapters_and_a_cover_and_still_every_frame()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var tracks = Tracks(scratch, FilmFormat.Mp4) with { Cover = Cover(scratch), AudioLanguage = "fra" };
        var film = scratch.At("film.mp4");

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 45, 15), tracks, film);

        var probe = Probe.Streams(film);
        var streams = probe.GetProperty("streams").EnumerateArray().ToList();
        Assert.Equal("60", Probe.Video(film).GetProperty("nb_frames").GetString());
        var subtitles = streams.Where(stream => stream.GetProperty("codec_name").GetString() == "mov_text").ToList();
        Assert.Equal(["eng", "deu"], subtitles.Select(stream => stream.GetProperty("tags").GetProperty("language").GetString()));
        Assert.Contains(streams, stream => stream.GetProperty("disposition").GetProperty("attached_pic").GetInt32() == 1);
        Assert.Equal("fra", Probe.Stream(film, "audio").GetProperty("tags").GetProperty("language").GetString());
        var chapters = probe.GetProperty("chapters").EnumerateArray().ToList();
        Assert.Equal(["First", "Second"], chapters.Select(chapter => chapter.GetProperty("tags").GetProperty("title").GetString()));
        var tags = probe.GetProperty("format").GetProperty("tags");
        Assert.Equal("A film", tags.GetProperty("title").GetString());
        Assert.False(tags.TryGetProperty("creation_time", out _));
        Assert.False(tags.TryGetProperty("encoder", out _));
        var srt = Probe.Run("ffmpeg", "-v", "error", "-i", film, "-map", "0:s:0", "-f", "srt", "-");
        Assert.Contains("00:00:00,500 --> 00:00:01,500\nHello", srt);
    }

    [Fact]
    public void A_WebM_holds_sound_subtitles_and_chapters()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.WebM, quality: Quality.Draft);
        var film = scratch.At("film.webm");

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 45, 15), Tracks(scratch, FilmFormat.WebM), film);

        var probe = Probe.Streams(film);
        Assert.Equal(2, probe.GetProperty("streams").EnumerateArray().Count(stream => stream.GetProperty("codec_name").GetString() == "webvtt"));
        Assert.Equal(2, probe.GetProperty("chapters").GetArrayLength());
        Assert.Equal(60, Probe.Packets(film).Count);
    }

    [Fact]
    public void Tracks_do_not_make_the_bytes_vary()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var clips = TestFilm.EncodeAll(settings, scratch, 45, 15);
        foreach (var name in new[] { "one", "two" })
        {
            var tracks = Tracks(scratch, FilmFormat.Mp4) with { Cover = Cover(scratch) };
            FilmJoiner.Join(TestFilm.Program, settings, clips, tracks, scratch.At(name));
        }

        Assert.Equal(File.ReadAllBytes(scratch.At("one")), File.ReadAllBytes(scratch.At("two")));
    }

    [Fact]
    public void What_an_MP4_says_comes_back_as_it_was_written()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var film = scratch.At("film.mp4");
        string[] said = [@"A \N and a {\an8}", "1 < 2 & 3 > 2, «é» 東京"];
        var title = "Ein = ; # \\ Film: 東京 " + new string('é', 200);
        var tracks = new FilmTracks
        {
            Subtitles = [new(new CaptionTrack([new Cue(new(0.25), new(0.75), [.. said], []), new Cue(new(0.75), new(1.5), ["Second"], [])]), "eng")],
            Metadata = new ChapterMetadata(title, "en", "Two\nlines", ["One source", "Another"], [new Chapter("Later\tthan 0", new(0.5), new(1.25)), new Chapter(title, new(1.25), new(2))]) { Author = "Ada" },
        };

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 60), tracks, film);

        var probe = Probe.Streams(film);
        var tags = probe.GetProperty("format").GetProperty("tags");
        Assert.Equal((title, "Ada", "Two\nlines", "One source\nAnother"), (Tag("title"), Tag("artist"), Tag("description"), Tag("comment")));
        Assert.Equal(
            [("Later than 0", "0.500000", "1.250000"), (title, "1.250000", "2.000000")],
            probe.GetProperty("chapters").EnumerateArray().Skip(1).Select(c => (c.GetProperty("tags").GetProperty("title").GetString(), c.GetProperty("start_time").GetString(), c.GetProperty("end_time").GetString())));

        // As bytes, since ffmpeg reads what it has decoded as styles of its own.
        var texts = Probe.Run("ffprobe", "-v", "error", "-select_streams", "s:0", "-show_packets", "-show_data", "-of", "json", film);
        var hex = string.Concat(System.Text.Json.JsonDocument.Parse(texts).RootElement.GetProperty("packets").EnumerateArray().Select(p => p.GetProperty("data").GetString()).SelectMany(d => d!.Split('\n').Where(l => l.Length > 50).Select(l => l[10..50].Replace(" ", "", StringComparison.Ordinal))));
        Assert.Contains(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', said))), hex);
        Probe.Run("ffmpeg", "-v", "error", "-xerror", "-err_detect", "explode", "-i", film, "-map", "0:v", "-map", "0:s", "-c:s", "copy", "-f", "null", "-");

        string? Tag(string name) => tags.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("png")]
    public void A_format_that_cannot_hold_a_track_says_so(string format)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(TestFilm.Format(format));
        var clips = TestFilm.EncodeAll(settings, scratch, 2);

        var failure = Assert.Throws<ExplainerException>(
            () => FilmJoiner.Join(TestFilm.Program, settings, clips, new() { Audio = "sound.mp4" }, scratch.At("film")));

        Assert.Equal(("track-not-possible", Fault.Call), (failure.Code, failure.Fault));
        Assert.False(File.Exists(scratch.At("film")));
    }

    private static FilmTracks Tracks(Scratch scratch, FilmFormat format)
    {
        var wav = scratch.At("sound.wav");
        WriteClick(wav, seconds: 2, clickAt: 0.5);
        var sound = scratch.At("sound" + AudioEncoder.Extension(format));
        AudioEncoder.Encode(TestFilm.Program, format, stream => stream.Write(File.ReadAllBytes(wav)), sound);
        return new()
        {
            Audio = sound,
            Subtitles = [new(Said("Hello"), "eng"), new(Said("Hallo"), "deu")],
            Metadata = new ChapterMetadata("A film", "en", null, [], [new Chapter("First", new(0), new(1)), new Chapter("Second", new(1), new(2))]),
        };
    }

    private static CaptionTrack Said(string words) => new([new Cue(new(0.5), new(1.5), [words], [])]);

    private static string Cover(Scratch scratch)
    {
        var settings = TestFilm.Settings(FilmFormat.PngSequence);
        var folder = scratch.At("cover");
        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 1), FilmTracks.None, folder);
        return Path.Combine(folder, "00000.png");
    }

    /// <summary>Silence with a short burst that begins at a time.</summary>
    private static void WriteClick(string path, double seconds, double clickAt)
    {
        var samples = new short[(int)(seconds * SampleRate)];
        for (var at = 0; at < 24; at++)
        {
            samples[(int)(clickAt * SampleRate) + at] = (short)(at % 2 == 0 ? 30000 : 20000);
        }

        var bytes = new byte[44 + (samples.Length * 2)];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        "data"u8.CopyTo(bytes.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), samples.Length * 2);
        Buffer.BlockCopy(samples, 0, bytes, 44, samples.Length * 2);
        File.WriteAllBytes(path, bytes);
    }

    private static double LoudestAt(string wav)
    {
        var bytes = File.ReadAllBytes(wav);
        var data = bytes.AsSpan().IndexOf("data"u8) + 8;
        var (loudest, at) = (-1, 0);
        for (var index = data; index + 1 < bytes.Length; index += 2)
        {
            var level = Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(index)));
            if (level > loudest)
            {
                (loudest, at) = (level, (index - data) / 2);
            }
        }

        return at / (double)SampleRate;
    }
}
