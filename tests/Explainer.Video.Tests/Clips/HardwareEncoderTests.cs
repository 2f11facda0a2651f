using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Tests.Clips;

/// <summary>Hardware encoders, of which no machine that runs this has any: their arguments, and what is chosen and said when a script in ffmpeg's place has some.</summary>
public sealed class HardwareEncoderTests : IDisposable
{
    private static readonly string[] Hardware = ["h264_nvenc", "h264_qsv", "h264_videotoolbox", "h264_vaapi"];

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("h264_nvenc", "-preset p5 -tune hq -rc vbr -cq 21 -b:v 0 -no-scenecut 1 -pix_fmt yuv420p")]
    [InlineData("h264_qsv", "-preset medium -global_quality 21 -look_ahead 0 -pix_fmt nv12")]
    [InlineData("h264_videotoolbox", "-q:v 66 -allow_sw 0 -realtime 0 -pix_fmt nv12")]
    [InlineData("h264_vaapi", "-vf format=nv12,hwupload -rc_mode CQP -qp 21")]
    public void Each_has_the_arguments_of_one_closed_group_of_pictures(string encoder, string own)
    {
        var settings = Create(Works(encoder), encoder);

        Assert.Contains($" -c:v {encoder} {own} -profile:v high -bf 0 -g 250 -bsf:v filter_units=remove_types=6 -color_range tv ", settings.CacheIdentity);
        Assert.Equal((encoder, true, 0), (settings.EncoderName, settings.IsHardware, settings.ReorderDelay));
        Assert.Equal(encoder == "h264_vaapi", settings.CacheIdentity.StartsWith("-init_hw_device vaapi=va -filter_hw_device va -f rawvideo ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_encodes_is_part_of_the_clip_key_and_so_is_every_quality()
    {
        var program = Works(Hardware);
        var all = Hardware.SelectMany(e => Enum.GetValues<Quality>().Select(q => Create(program, e, quality: q))).Append(Create(program, null)).ToList();

        Assert.Equal(all.Count, all.Select(s => s.CacheIdentity).Distinct().Count());
    }

    [Fact]
    public void A_preset_and_a_rate_factor_are_the_encoders_own()
    {
        Assert.Contains(" -preset p7 -tune hq -rc vbr -cq 18.5 ", Create(Works(Hardware), "h264_nvenc", "p7", 18.5).CacheIdentity);
        Assert.Contains(" -global_quality 19 ", Create(Works(Hardware), "h264_qsv", crf: 18.5).CacheIdentity);
        Assert.Contains("\"p4\"", Fails(Works(Hardware), "h264_nvenc", "p44").Remedy);
        Assert.Equal("preset-not-possible", Fails(Works(Hardware), "h264_vaapi", "fast").Code);
        Assert.Equal("crf-out-of-range", Fails(Works(Hardware), "h264_vaapi", crf: 52).Code);
    }

    [Fact]
    public void Without_a_word_software_encodes_and_no_device_is_tried()
    {
        var settings = Create(Program("echo tried >>$0.tried; exit 0", Hardware), null);

        Assert.Equal(("libx264", false), (settings.EncoderName, settings.IsHardware));
        Assert.False(File.Exists(scratch.At("fake-ffmpeg.tried")));
    }

    [Theory]
    [InlineData("h264_nvenc", "h264_nvenc h264_qsv h264_vaapi")]
    [InlineData("h264_vaapi", "h264_vaapi")]
    [InlineData("h264_qsv", "h264_vaapi h264_qsv")]
    [InlineData("libx264", "")]
    public void Automatic_takes_the_first_that_works_and_else_software(string chosen, string working) =>
        Assert.Equal(chosen, Create(Works(working.Split(' ')), EncoderSettings.Automatic).EncoderName);

    [Fact]
    public void Those_that_work_are_listed()
    {
        Assert.Equal(["h264_qsv", "h264_vaapi"], EncoderSettings.WorkingHardware(Works("h264_vaapi", "h264_qsv"), default));
        Assert.Empty(EncoderSettings.WorkingHardware(Program("exit 0", []), default));
    }

    [Fact]
    public void Automatic_passes_over_what_ffmpeg_was_not_built_with_or_does_not_take_the_preset()
    {
        Assert.Equal("libx264", Create(Program("exit 0", []), EncoderSettings.Automatic).EncoderName);
        Assert.Equal("h264_qsv", Create(Works(Hardware), EncoderSettings.Automatic, "medium").EncoderName);
        Assert.Equal("libx264", Create(Works(Hardware), EncoderSettings.Automatic, "ultrafast").EncoderName);
        Assert.Equal("libvpx-vp9", EncoderSettings.Create(Works(Hardware), FilmFormat.WebM, new(64, 36), TestFilm.Thirty, encoder: EncoderSettings.Automatic).EncoderName);
    }

    [Fact]
    public void A_device_that_is_missing_is_told_with_what_it_needs()
    {
        var failure = Fails(Program("echo '[h264_nvenc @ 0x1] Cannot load libcuda.so.1' >&2; echo 'Error while opening encoder' >&2; exit 1", Hardware), "h264_nvenc");

        Assert.Equal(("hardware-missing", Fault.Environment), (failure.Code, failure.Fault));
        Assert.Equal("h264_nvenc does not work on this machine: Cannot load libcuda.so.1", failure.Message);
        Assert.StartsWith("It needs an NVIDIA graphics card with NVENC and NVIDIA's driver. ", failure.Remedy);
    }

    [Fact]
    public void The_trial_is_of_the_films_own_size_rate_and_settings()
    {
        Create(Program("echo \"$@\" >$0.tried", Hardware), "h264_vaapi");

        Assert.Equal(
            "-hide_banner -nostdin -loglevel error -init_hw_device vaapi=va -filter_hw_device va -f lavfi -i color=color=black:size=64x36:rate=30,format=yuv420p -frames:v 1 "
            + "-c:v h264_vaapi -vf format=nv12,hwupload -rc_mode CQP -qp 21 -profile:v high -bf 0 -g 250 -bsf:v filter_units=remove_types=6 -f null -\n",
            File.ReadAllText(scratch.At("fake-ffmpeg.tried")));
    }

    [Fact]
    public void An_encoder_of_another_codec_or_another_build_is_refused()
    {
        var failure = Assert.Throws<ExplainerException>(
            () => EncoderSettings.Create(Works(Hardware), FilmFormat.WebM, new(64, 36), TestFilm.Thirty, encoder: "h264_nvenc"));

        Assert.Equal(("encoder-not-possible", Fault.Call), (failure.Code, failure.Fault));
        Assert.Equal("Choose libvpx-vp9, or leave out --encoder.", failure.Remedy);
        Assert.Equal("encoder-missing", Fails(Program("exit 0", []), "h264_qsv").Code);
    }

    [Fact]
    public void This_machines_ffmpeg_understands_the_trial_of_each_encoder_that_it_was_built_with()
    {
        // No device is here, so each must say that, and not that it does not know an argument.
        foreach (var encoder in Hardware.Where(TestFilm.Program.HasEncoder))
        {
            var said = HardwareTrial.Objection(TestFilm.Program, Create(Works(encoder), encoder), CancellationToken.None);
            Assert.False(said?.Contains("Unrecognized option", StringComparison.Ordinal) ?? false, said);
            Assert.False(said?.Contains("Option not found", StringComparison.Ordinal) ?? false, said);
        }
    }

    [Fact]
    public void A_device_that_fails_while_it_encodes_is_told_as_such()
    {
        var program = Program("case \"$*\" in *lavfi*) exit 0;; esac; head -c 100 >/dev/null; echo 'OpenEncodeSessionEx failed: out of memory (10)' >&2; exit 1", Hardware);
        using var encoder = ClipEncoder.Start(program, Create(program, "h264_nvenc"), scratch.At("clip.mp4"));

        var failure = Assert.Throws<ExplainerException>(() =>
        {
            encoder.Write(new byte[encoder.Settings.FrameBytes]);
            encoder.Complete();
        });

        Assert.Equal("hardware-failed", failure.Code);
        Assert.Contains("OpenEncodeSessionEx failed", failure.Message);
        Assert.Contains("--jobs 2", failure.Remedy);
    }

    // An ffmpeg that was built with all of them, of which some work.
    private FFmpegProgram Works(params string[] encoders) =>
        Program($"case \"$*\" in {string.Join(' ', encoders.Where(e => e.Length > 0).Select(e => $"*\" {e} \"*) exit 0;;"))} esac; echo No device >&2; exit 1", Hardware);

    private FFmpegProgram Program(string script, string[] hardware) =>
        new(FakeFFmpeg.Script(scratch, script), new("5.1", 5, ""), TestFilm.Program.Encoders.Except(Hardware).Concat(hardware));

    private static EncoderSettings Create(FFmpegProgram program, string? encoder, string? preset = null, double? crf = null, Quality quality = Quality.Standard) =>
        EncoderSettings.Create(program, FilmFormat.Mp4, new PixelSize(64, 36), TestFilm.Thirty, quality, preset: preset, crf: crf, encoder: encoder);

    private static ExplainerException Fails(FFmpegProgram program, string encoder, string? preset = null, double? crf = null) =>
        Assert.Throws<ExplainerException>(() => Create(program, encoder, preset, crf));
}
