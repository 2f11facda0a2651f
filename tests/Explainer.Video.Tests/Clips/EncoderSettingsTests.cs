using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.Clips.Encoders;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Tests.Clips;

public class EncoderSettingsTests
{
    [Fact]
    public void All_that_changes_the_bytes_changes_the_identity()
    {
        EncoderSettings[] different =
        [
            TestFilm.Settings(),
            TestFilm.Settings(quality: Quality.Draft),
            TestFilm.Settings(quality: Quality.High),
            TestFilm.Settings(crf: 30),
            TestFilm.Settings(preset: "medium"),
            TestFilm.Settings(rate: new FrameRate(25, 1)),
            TestFilm.Settings(FilmFormat.WebM),
            TestFilm.Settings(FilmFormat.WebM, alpha: true),
            TestFilm.Settings(FilmFormat.WebM, codec: VideoCodec.Av1),
            TestFilm.Settings(FilmFormat.Mov),
            TestFilm.Settings(FilmFormat.Mov, alpha: true),
            TestFilm.Settings(FilmFormat.Gif),
            EncoderSettings.Create(TestFilm.Program, FilmFormat.Mp4, new(66, 36), TestFilm.Thirty),
        ];

        Assert.Equal(different.Length, different.Select(settings => settings.CacheIdentity).Distinct().Count());
        Assert.Equal(TestFilm.Settings().CacheIdentity, TestFilm.Settings().CacheIdentity);
    }

    [Fact]
    public void Gif_and_PNG_have_clips_of_their_own() =>
        Assert.NotEqual(TestFilm.Settings(FilmFormat.Gif).CacheIdentity, TestFilm.Settings(FilmFormat.PngSequence).CacheIdentity);

    [Fact]
    public void A_named_preset_is_that_preset_and_nothing_more()
    {
        var settings = TestFilm.Settings(preset: "medium", crf: 18);

        Assert.Equal(("medium", 18, ""), (settings.Preset, settings.Crf, settings.Tuning));
    }

    [Theory]
    [InlineData("mp4", 63, 36, false, null, null, null, "size-not-even")]
    [InlineData("mp4", 0, 36, false, null, null, null, "size-not-possible")]
    [InlineData("gif", 100000, 100000, false, null, null, null, "size-not-possible")]
    [InlineData("mp4", 64, 36, true, null, null, null, "alpha-not-possible")]
    [InlineData("webm", 64, 36, true, "av1", null, null, "alpha-not-possible")]
    [InlineData("mp4", 64, 36, false, "vp9", null, null, "codec-not-possible")]
    [InlineData("mp4", 64, 36, false, null, "medum", null, "unknown-preset")]
    [InlineData("gif", 64, 36, false, null, "medium", null, "preset-not-possible")]
    [InlineData("mp4", 64, 36, false, null, null, 52.0, "crf-out-of-range")]
    [InlineData("mp4", 64, 36, false, null, null, 0.0, "crf-out-of-range")]
    [InlineData("mp4", 64, 36, false, null, null, double.NaN, "crf-out-of-range")]
    [InlineData("mov", 64, 36, false, null, null, 18.0, "crf-not-possible")]
    public void What_cannot_be_is_refused_at_once(
        string format, int width, int height, bool alpha, string? codec, string? preset, double? crf, string code)
    {
        var failure = Assert.Throws<ExplainerException>(() => EncoderSettings.Create(
            TestFilm.Program, TestFilm.Format(format), new PixelSize(width, height), TestFilm.Thirty, Quality.Standard, alpha, TestFilm.Codec(codec), preset, crf));

        Assert.Equal((code, Fault.Call), (failure.Code, failure.Fault));
    }

    [Fact]
    public void A_misspelt_preset_is_guessed() => Assert.Contains(
        "\"medium\"", Assert.Throws<ExplainerException>(() => TestFilm.Settings(preset: "medum")).Remedy);

    [Fact]
    public void A_codec_in_the_wrong_place_is_refused_in_the_users_words()
    {
        var failure = Assert.Throws<ExplainerException>(() => TestFilm.Settings(FilmFormat.Mp4, codec: VideoCodec.Vp9));

        Assert.Equal("MP4 does not support vp9", failure.Message);
        Assert.Equal("MP4 supports h264; vp9 goes into WebM (.webm).", failure.Remedy);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2000, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void An_impossible_rate_is_refused(int numerator, int denominator) => Assert.Equal(
        "rate-not-possible",
        Assert.Throws<ExplainerException>(() => TestFilm.Settings(rate: new FrameRate(numerator, denominator))).Code);

    [Fact]
    public void A_missing_encoder_is_named()
    {
        var bare = new FFmpegProgram("/usr/bin/ffmpeg", new("5.1", 5, ""), ["png"]);

        var failure = Assert.Throws<ExplainerException>(
            () => EncoderSettings.Create(bare, FilmFormat.WebM, new(1920, 1080), TestFilm.Thirty, codec: VideoCodec.Av1));

        Assert.Equal(("encoder-missing", Fault.Environment), (failure.Code, failure.Fault));
        Assert.Contains("libsvtav1 or libaom-av1", failure.Message);
    }

    [Fact]
    public void All_qualities_and_presets_encode_clips_that_join()
    {
        using var scratch = new Scratch();
        var all = new X264Encoder().Presets.Take(8).Select(preset => TestFilm.Settings(preset: preset))
            .Concat(Enum.GetValues<Quality>().Select(quality => TestFilm.Settings(quality: quality)));
        foreach (var settings in all)
        {
            var clips = new[] { TestFilm.Encode(settings, scratch.At("a.mp4"), 0, 20), TestFilm.Encode(settings, scratch.At("b.mp4"), 20, 3) };
            Explainer.Video.Output.FilmJoiner.Join(TestFilm.Program, settings, clips, Explainer.Video.Output.FilmTracks.None, scratch.At("film.mp4"));

            var packets = Probe.Packets(scratch.At("film.mp4"));
            Assert.Equal(Enumerable.Range(0, 23).Select(frame => frame * (long)settings.TicksPerFrame), packets.Select(packet => packet.Pts).Order());
            Assert.All(packets, packet => Assert.True(packet.Dts <= packet.Pts, settings.CacheIdentity));
            Assert.Equal(settings.ReorderDelay, Probe.Video(scratch.At("film.mp4")).GetProperty("has_b_frames").GetInt32());
        }
    }
}
