using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Output;

public class CopyJoinTests
{
    [Theory]
    [InlineData(30, 1, 250)]
    [InlineData(25, 1, 7)]
    [InlineData(24, 1, 33)]
    [InlineData(60, 1, 61)]
    [InlineData(30000, 1001, 31)]
    [InlineData(24000, 1001, 3)]
    public void Every_frame_of_a_joined_film_has_the_time_of_its_number(int numerator, int denominator, int longest)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(rate: new FrameRate(numerator, denominator));
        var lengths = new[] { 1, longest, 2, 17, 1, 1, 3 };
        var clips = TestFilm.EncodeAll(settings, scratch, lengths);
        var film = scratch.At("film.mp4");

        FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, film);

        var packets = Probe.Packets(film);
        Assert.Equal(lengths.Sum(), packets.Count);
        var video = Probe.Video(film);
        var ticksPerSecond = int.Parse(video.GetProperty("time_base").GetString()![2..]);
        Assert.Equal(0, ticksPerSecond % numerator);
        var tick = (long)ticksPerSecond / numerator * denominator;
        Assert.Equal(Enumerable.Range(0, packets.Count).Select(frame => frame * tick), packets.Select(packet => packet.Pts).Order());
        Assert.All(packets, (packet, index) => Assert.Equal((index - 1) * tick, packet.Dts));
        Assert.Equal(0, video.GetProperty("start_pts").GetInt64());
        Assert.Equal(packets.Count * tick, video.GetProperty("duration_ts").GetInt64());
    }

    [Fact]
    public void Many_clips_of_one_frame_do_not_drift()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(rate: new FrameRate(30000, 1001));
        var one = TestFilm.Encode(settings, scratch.At("one.mp4"), 0, 1);
        var film = scratch.At("film.mp4");

        FilmJoiner.Join(TestFilm.Program, settings, [.. Enumerable.Repeat(one, 1500)], FilmTracks.None, film);

        Assert.Equal(Enumerable.Range(0, 1500).Select(frame => frame * 1001L), Probe.Packets(film).Select(packet => packet.Pts));
    }

    [Fact]
    public void A_joined_film_decodes_to_exactly_the_frames_of_its_clips()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var clips = TestFilm.EncodeAll(settings, scratch, 40, 5, 1, 90);
        var film = scratch.At("film.mp4");

        FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, film);

        Assert.Equal(clips.SelectMany(clip => Probe.FrameHashes(clip.Path)), Probe.FrameHashes(film));
    }

    [Fact]
    public void An_mp4_says_what_it_is()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var clips = TestFilm.EncodeAll(settings, scratch, 250, 30);
        var film = scratch.At("film.mp4");

        FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, film);

        var video = Probe.Video(film);
        Assert.Equal("h264", video.GetProperty("codec_name").GetString());
        Assert.Equal("High", video.GetProperty("profile").GetString());
        Assert.Equal("yuv420p", video.GetProperty("pix_fmt").GetString());
        Assert.Equal(64, video.GetProperty("width").GetInt32());
        Assert.Equal(36, video.GetProperty("height").GetInt32());
        Assert.Equal("30/1", video.GetProperty("r_frame_rate").GetString());
        Assert.Equal("280", video.GetProperty("nb_frames").GetString());
        Assert.All(
            ["color_space", "color_transfer", "color_primaries"],
            tag => Assert.Equal("bt709", video.GetProperty(tag).GetString()));
        Assert.Equal("tv", video.GetProperty("color_range").GetString());
        Assert.Equal([0, 250], Probe.Packets(film).Select((packet, index) => (packet, index)).Where(p => p.packet.IsKey).Select(p => p.index));
        var bytes = File.ReadAllBytes(film);
        Assert.True(bytes.AsSpan().IndexOf("moov"u8) < bytes.AsSpan().IndexOf("mdat"u8), "not made for a fast start");
        Assert.DoesNotContain("x264", System.Text.Encoding.Latin1.GetString(bytes));
    }

    [Fact]
    public void Equal_frames_give_equal_bytes()
    {
        using var one = new Scratch();
        using var two = new Scratch();
        var settings = TestFilm.Settings(quality: Quality.High);
        foreach (var scratch in new[] { one, two })
        {
            FilmJoiner.Join(
                TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 20, 20), FilmTracks.None, scratch.At("film.mp4"));
        }

        Assert.Equal(File.ReadAllBytes(one.At("film.mp4")), File.ReadAllBytes(two.At("film.mp4")));
        Assert.Equal(3, one.Everything.Count);
    }
}
