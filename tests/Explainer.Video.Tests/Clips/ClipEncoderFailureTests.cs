using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Clips;

[Trait("Pace", "Slow")]
public class ClipEncoderFailureTests
{
    [Theory]
    [InlineData("head -c 10000 >$out; exit 1", "ffmpeg-failed")]
    [InlineData("echo half >$out; head -c 5000 >/dev/null; kill -9 $$", "ffmpeg-killed")]
    [InlineData("head -c 9000 >$out; echo 'x: No space left on device' >&2; exit 1", "disk-full")]
    [InlineData("echo 'x: Permission denied' >&2; exit 1", "output-not-writable")]
    [InlineData("echo \"Unknown encoder 'libx264'\" >&2; exit 1", "encoder-missing")]
    [InlineData("cat >/dev/null; exit 3", "ffmpeg-failed")]
    public void A_process_that_dies_is_explained_and_leaves_nothing(string script, string code)
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, script);

        var failure = Assert.Throws<ExplainerException>(() => EncodeMany(program, scratch.At("clip.mp4")));

        Assert.Equal((code, Fault.Environment), (failure.Code, failure.Fault));
        Assert.NotEmpty(failure.Remedy);
        Assert.Equal(["fake-ffmpeg"], scratch.Everything);
    }

    [Fact]
    public void The_last_words_of_the_process_are_passed_on()
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, "seq 1 5000 >&2; echo 'the reason' >&2; exit 7");

        var failure = Assert.Throws<ExplainerException>(() => EncodeMany(program, scratch.At("clip.mp4")));

        Assert.Contains("code 7", failure.Message);
        Assert.Contains("the reason", failure.Message);
    }

    [Theory]
    [InlineData("exec sleep 600")]
    [InlineData("head -c 20000 >$out; exec sleep 600")]
    [InlineData("cat >$out; exec sleep 600")]
    [InlineData("cat >$out; sleep 600; echo done")]
    [InlineData("cat >$out; while :; do :; done")]
    [InlineData("while :; do :; done")]
    public void A_process_that_hangs_is_ended(string script)
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, script);

        var failure = Assert.Throws<ExplainerException>(
            () => EncodeMany(program, scratch.At("clip.mp4"), patience: TimeSpan.FromMilliseconds(300)));

        Assert.Equal("ffmpeg-hangs", failure.Code);
        Assert.Equal(["fake-ffmpeg"], scratch.Everything);
    }

    [Theory]
    [InlineData("echo 'x: No space left on device' >&2; exit 1", "disk-full")]
    [InlineData("exec sleep 600", "ffmpeg-hangs")]
    [InlineData("kill -9 $$", "ffmpeg-killed")]
    public void A_process_that_never_comes_for_its_frames_is_explained_and_leaves_nothing(string script, string code)
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, script, takesSockets: true);

        var failure = Assert.Throws<ExplainerException>(
            () => EncodeMany(program, scratch.At("clip.mp4"), patience: TimeSpan.FromMilliseconds(300)));

        Assert.Equal(code, failure.Code);
        Assert.Equal(["fake-ffmpeg"], scratch.Everything);
    }

    [Fact]
    public void Whether_frames_come_by_socket_or_pipe_changes_no_byte()
    {
        using var scratch = new Scratch();
        foreach (var sockets in new[] { true, false })
        {
            EncodeMany(FakeFFmpeg.Create(scratch, $"exec '{TestFilm.Program.Path}' \"$@\"", sockets), scratch.At($"{sockets}.mp4"));
        }

        Assert.True(TestFilm.Program.TakesSockets);
        Assert.Equal(File.ReadAllBytes(scratch.At("True.mp4")), File.ReadAllBytes(scratch.At("False.mp4")));
    }

    [Theory]
    [InlineData("exec sleep 600")]
    [InlineData("cat >$out; sleep 600; echo done")]
    [InlineData("cat >$out; while :; do :; done")]
    [InlineData("while :; do :; done")]
    public async Task Cancelling_ends_the_process_and_leaves_nothing(string script)
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, script);
        using var cancellation = new CancellationTokenSource();

        var encoding = Task.Run(() => EncodeMany(program, scratch.At("clip.mp4"), cancellation: cancellation.Token));
        await Task.Delay(200);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoding);
        Assert.Equal(["fake-ffmpeg"], scratch.Everything);
    }

    [Fact]
    public void An_interrupt_that_reaches_ffmpeg_first_counts_as_cancelled()
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, "head -c 9000 >/dev/null; exit 255");
        using var interrupted = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));

        Assert.ThrowsAny<OperationCanceledException>(() => EncodeMany(program, scratch.At("clip.mp4"), cancellation: interrupted.Token));
    }

    [Fact]
    public void An_ffmpeg_that_ends_as_if_interrupted_by_itself_has_failed()
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, "head -c 9000 >/dev/null; exit 255");

        Assert.Throws<ExplainerException>(() => EncodeMany(program, scratch.At("clip.mp4")));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(20, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public void A_full_disk_is_named(int blocks, bool takesSockets)
    {
        using var scratch = new Scratch();

        // The limit on file size stands in for a full disk: a write fails or the signal for it ends the process.
        var program = FakeFFmpeg.Create(scratch, $"ulimit -f {blocks}; exec '{TestFilm.Program.Path}' \"$@\"", takesSockets);
        var settings = EncoderSettings.Create(TestFilm.NamedProgram, FilmFormat.Mp4, new(640, 360), TestFilm.Thirty, crf: 1, preset: "ultrafast");

        var failure = Assert.Throws<ExplainerException>(() => EncodeMany(program, scratch.At("clip.mp4"), settings));

        Assert.True(failure.Code == "disk-full", failure.Message);
        Assert.Equal(["fake-ffmpeg"], scratch.Everything);
    }

    [Fact]
    public void A_folder_that_does_not_exist_fails_at_once_and_clearly()
    {
        using var scratch = new Scratch();

        var failure = Assert.Throws<ExplainerException>(() => EncodeMany(TestFilm.Program, scratch.At("nowhere", "clip.mp4")));

        Assert.Contains("No such file or directory", failure.Message);
    }

    [Fact]
    public void A_join_that_dies_leaves_the_older_film_as_it_was()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings(FilmFormat.WebM, quality: Quality.Draft);
        var clips = TestFilm.EncodeAll(settings, scratch, 3, 3);
        File.WriteAllText(scratch.At("film.webm"), "the older film");
        var program = FakeFFmpeg.Create(scratch, "head -c 10 >$out; exit 1");
        var before = scratch.Everything;

        Assert.Throws<ExplainerException>(() => FilmJoiner.Join(program, settings, clips, FilmTracks.None, scratch.At("film.webm")));

        Assert.Equal(before, scratch.Everything);
        Assert.Equal("the older film", File.ReadAllText(scratch.At("film.webm")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void A_clip_that_is_cut_short_ends_the_join_and_leaves_the_older_film_as_it_was(int bytes)
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var clips = TestFilm.EncodeAll(settings, scratch, 3, 3);
        File.WriteAllText(scratch.At("film.mp4"), "the older film");
        using (var clip = File.OpenWrite(clips[1].Path))
        {
            clip.SetLength(bytes);
        }

        var before = scratch.Everything;

        var failure = Assert.Throws<ExplainerException>(() => FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, scratch.At("film.mp4")));

        Assert.Equal("clip-gone", failure.Code);
        Assert.Equal(before, scratch.Everything);
        Assert.Equal("the older film", File.ReadAllText(scratch.At("film.mp4")));
    }

    [Fact]
    public void A_clip_that_is_gone_is_named()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        var clips = TestFilm.EncodeAll(settings, scratch, 3, 3);
        File.Delete(clips[1].Path);

        var failure = Assert.Throws<ExplainerException>(
            () => FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, scratch.At("film.mp4")));

        Assert.Equal("clip-gone", failure.Code);
    }

    private static void EncodeMany(
        FFmpegProgram program, string path, EncoderSettings? settings = null, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var chosen = settings ?? TestFilm.Settings(program: TestFilm.NamedProgram);
        var noise = new Random(7);
        var frame = new byte[chosen.FrameBytes];
        using var encoder = ClipEncoder.Start(program, chosen, path, patience: patience, cancellation: cancellation);
        for (var number = 0; number < EncoderSettings.LongestClip; number++)
        {
            noise.NextBytes(frame);
            encoder.Write(frame);
        }

        encoder.Complete();
    }
}
