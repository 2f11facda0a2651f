using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Output;

[Trait("Pace", "Slow")]
public class FormatTests
{
    private static readonly int[] Lengths = [30, 1, 12];

    [Theory]
    [InlineData("vp9", false, null, 30, 1)]
    [InlineData("vp9", true, "libvpx-vp9", 30, 1)]
    [InlineData("vp9", true, "libvpx-vp9", 30000, 1001)]
    [InlineData("av1", false, null, 25, 1)]
    public void WebM_holds_every_frame_at_its_time(string codec, bool alpha, string? decoder, int numerator, int denominator)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.WebM, new FrameRate(numerator, denominator), alpha, TestFilm.Codec(codec), Quality.Draft);
        var clips = TestFilm.EncodeAll(settings, scratch, Lengths);
        var film = scratch.At("film.webm");

        FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, film);

        var packets = Probe.Packets(film);
        Assert.Equal(43, packets.Count);
        Assert.All(packets, (packet, frame) => Assert.Equal(((frame * 1000L * denominator * 2) + numerator) / (numerator * 2L), packet.Pts));
        Assert.Equal([0, 30, 31], packets.Select((packet, index) => (packet, index)).Where(p => p.packet.IsKey).Select(p => p.index));
        Assert.Equal(clips.SelectMany(clip => Probe.FrameHashes(clip.Path, decoder)), Probe.FrameHashes(film, decoder));
        var video = Probe.Video(film);
        Assert.Equal("bt709", video.GetProperty("color_space").GetString());
        Assert.Equal("tv", video.GetProperty("color_range").GetString());
    }

    [Fact]
    public void Transparent_WebM_keeps_opacity_and_colour()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.WebM, alpha: true, crf: 4);
        var film = scratch.At("film.webm");

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 3), FilmTracks.None, film);

        AssertNear(settings, Probe.Decode(film, "bgra", "libvpx-vp9"), frames: 3, alphaTolerance: 8, colourTolerance: 40);
    }

    [Fact]
    public void ProRes_keeps_opacity_and_colour()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.Mov, alpha: true);
        var clips = TestFilm.EncodeAll(settings, scratch, Lengths);
        var film = scratch.At("film.mov");

        FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, film);

        var video = Probe.Video(film);
        Assert.Equal("prores", video.GetProperty("codec_name").GetString());
        Assert.Equal("4444", video.GetProperty("profile").GetString());
        Assert.Equal("bt709", video.GetProperty("color_space").GetString());
        Assert.Equal("43", video.GetProperty("nb_frames").GetString());
        Assert.Equal(clips.SelectMany(clip => Probe.FrameHashes(clip.Path)), Probe.FrameHashes(film));
        AssertNear(settings, Probe.Decode(film, "bgra"), frames: 43, alphaTolerance: 1, colourTolerance: 12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_PNG_sequence_holds_exactly_the_frames(bool alpha)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.PngSequence, alpha: alpha);
        var folder = scratch.At("100% frames");

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, Lengths), FilmTracks.None, folder);

        Assert.Equal(Enumerable.Range(0, 43).Select(n => $"{n:00000}.png"), Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.All(
            [0, 29, 30, 31, 42],
            number => Assert.Equal(TestFilm.Pixels(settings, number), Probe.Decode(Path.Combine(folder, $"{number:00000}.png"), "bgra")));
    }

    [Fact]
    public void A_PNG_sequence_replaces_an_older_one_and_nothing_else()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.PngSequence);
        var folder = scratch.At("frames");
        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 5), FilmTracks.None, folder);
        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 3), FilmTracks.None, folder);
        Assert.Equal(3, Directory.GetFiles(folder).Length);

        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        var failure = Assert.Throws<Core.Diagnostics.ExplainerException>(() => FilmJoiner.Join(
            TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 3), FilmTracks.None, folder));

        Assert.Equal("output-occupied", failure.Code);
        Assert.Equal(4, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void A_GIF_shows_every_frame_with_colours_near_the_originals()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.Gif, new FrameRate(25, 1));
        var film = scratch.At("film.gif");

        FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, Lengths), FilmTracks.None, film);

        Assert.Equal(Enumerable.Range(0, 43).Select(frame => frame * 4L), Probe.Packets(film).Select(packet => packet.Pts));
        var decoded = Probe.Decode(film, "bgra");
        var error = 0L;
        for (var number = 0; number < 43; number++)
        {
            var frame = TestFilm.Frame(settings, number);
            for (var at = 0; at < frame.Length; at++)
            {
                error += Math.Abs(frame[at] - decoded[(number * frame.Length) + at]);
            }
        }

        Assert.InRange(error / (double)decoded.Length, 0, 8);
        Assert.DoesNotContain(scratch.Everything, name => name.Contains("partial", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gif", false)]
    [InlineData("mov", true)]
    [InlineData("webm", true)]
    [InlineData("webm", false)]
    public void Every_format_gives_equal_bytes_for_equal_frames(string format, bool alpha)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(TestFilm.Format(format), alpha: alpha, quality: Quality.Draft);
        foreach (var name in new[] { "one", "two" })
        {
            FilmJoiner.Join(TestFilm.Program, settings, TestFilm.EncodeAll(settings, scratch, 9, 4), FilmTracks.None, scratch.At(name));
        }

        Assert.Equal(File.ReadAllBytes(scratch.At("one")), File.ReadAllBytes(scratch.At("two")));
    }

    // Colour means something only where there is opacity; edges are blurred by the coarser colour of 4:2:0.
    private static void AssertNear(EncoderSettings settings, byte[] decoded, int frames, int alphaTolerance, int colourTolerance)
    {
        Assert.Equal(settings.FrameBytes * frames, decoded.Length);
        for (var number = 0; number < frames; number++)
        {
            var expected = TestFilm.Frame(settings, number);
            var actual = decoded.AsSpan(number * settings.FrameBytes, settings.FrameBytes);
            var alphaError = 0L;
            var colourError = 0L;
            for (var at = 0; at < expected.Length; at += 4)
            {
                alphaError += Math.Abs(expected[at + 3] - actual[at + 3]);
                colourError += expected[at + 3] == 0 ? 0 : Math.Abs(expected[at] - actual[at]) + Math.Abs(expected[at + 1] - actual[at + 1]) + Math.Abs(expected[at + 2] - actual[at + 2]);
            }

            var pixels = expected.Length / 4;
            Assert.InRange(alphaError / (double)pixels, 0, alphaTolerance);
            Assert.InRange(colourError / (double)pixels, 0, colourTolerance);
        }
    }
}
