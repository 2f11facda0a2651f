using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Video.Clips;
using Explainer.Video.Clips.X264;

namespace Explainer.Video.Tests.Clips.X264;

public class X264ClipEncoderTests
{
    private const string NoLibrary = "This machine has no x264 library of build 164 that is ffmpeg's own, too.";

    public static bool IsInstalled => TestFilm.Program.X264 is not null;

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void Repeated_frames_show_what_the_one_before_shows_and_cost_nothing()
    {
        var chance = new Random(3);
        for (var round = 0; round < 12; round++)
        {
            using var scratch = new Scratch();
            var runs = Runs(chance, round % 3 == 0 ? 0.1 : 0.6);
            var settings = TestFilm.Settings(quality: round % 2 == 0 ? Quality.Standard : Quality.High);
            Write(settings, scratch.At("clip.mp4"), runs);

            var shown = Pictures(scratch.At("clip.mp4"));
            var packets = Packets(scratch.At("clip.mp4"));
            Assert.Equal(runs.Sum(run => run.Times), shown.Count);
            Assert.Equal(Enumerable.Range(0, shown.Count).Select(i => i * settings.TicksPerFrame), packets.Select(packet => packet.Shown).Order());
            var at = 0;
            foreach (var (number, times) in runs)
            {
                Assert.Single(shown.Skip(at).Take(times).Distinct());
                Assert.True(at == 0 || shown[at] != shown[at - 1], $"frame {at} of round {round} still shows the one before");
                for (var i = at + 1; i < at + times; i++)
                {
                    Assert.InRange(packets.Single(packet => packet.Shown == i * settings.TicksPerFrame).Bytes, 1, 24);
                }

                at += times;
            }
        }
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void Repeated_frames_look_like_the_frame_that_was_given()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        List<(int Number, int Times)> runs = [(0, 3), (9, 1), (20, 40), (21, 1), (22, 1), (23, 2), (60, 1), (30, 1)];
        Write(settings, scratch.At("clip.mp4"), runs);
        using (var raw = File.Create(scratch.At("frames.yuv")))
        {
            foreach (var (number, times) in runs)
            {
                for (var i = 0; i < times; i++)
                {
                    raw.Write(TestFilm.Frame(settings, number));
                }
            }
        }

        var worst = Probe.Run(
                "ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", settings.Size.ToString(), "-r", "30", "-i", scratch.At("frames.yuv"), "-i", scratch.At("clip.mp4"),
                "-lavfi", "[0][1]ssim=stats_file=-", "-f", "null", "-")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Min(line => double.Parse(line.Split("All:")[1].Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.InRange(worst, 0.95, 1);
    }

    [Theory(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    [InlineData("medium", 18.0)]
    [InlineData("superfast", 23.5)]
    [InlineData("ultrafast", 20.0)]
    public void With_a_preset_pictures_are_those_that_ffmpeg_makes(string preset, double crf)
    {
        using var scratch = new Scratch();
        var here = TestFilm.Settings(preset: preset, crf: crf);
        var there = TestFilm.Settings(preset: preset, crf: crf, program: TestFilm.NamedProgram);
        Assert.NotNull(here.X264);
        Assert.Null(there.X264);
        Assert.NotEqual(here.CacheIdentity, there.CacheIdentity);

        TestFilm.Encode(here, scratch.At("here.mp4"), 0, 70);
        TestFilm.Encode(there, scratch.At("there.mp4"), 0, 70);

        Assert.Equal(Packets(scratch.At("there.mp4")), Packets(scratch.At("here.mp4")));
        Assert.Equal(Hash(scratch.At("there.mp4")), Hash(scratch.At("here.mp4")));
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void Encoders_side_by_side_and_one_after_the_other_make_the_same_bytes()
    {
        using var scratch = new Scratch();
        var runs = Runs(new Random(8), 0.4);
        Parallel.For(0, 6, i => Write(TestFilm.Settings(), scratch.At($"{i}.mp4"), runs));

        // Memory that has been used before must not show: some of x264's sums for AVX-512 read beyond what was written.
        Write(TestFilm.Settings(quality: Quality.High), scratch.At("other.mp4"), Runs(new Random(9), 0.2));
        Write(TestFilm.Settings(), scratch.At("6.mp4"), runs);
        Write(TestFilm.Settings(), scratch.At("7.mp4"), runs);
        Assert.Single(Enumerable.Range(0, 8).Select(i => Convert.ToHexString(File.ReadAllBytes(scratch.At($"{i}.mp4")))).Distinct());
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void A_frame_of_250_that_stands_still_is_one_picture_and_249_repetitions()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        Write(settings, scratch.At("clip.mp4"), [(4, EncoderSettings.LongestClip)]);
        Assert.Single(Pictures(scratch.At("clip.mp4")).Distinct());
        Assert.Equal(EncoderSettings.LongestClip, Packets(scratch.At("clip.mp4")).Count);
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void What_cannot_be_written_is_told_and_nothing_remains()
    {
        using var scratch = new Scratch();
        var failure = Assert.Throws<ExplainerException>(() => Write(TestFilm.Settings(), scratch.At("none/clip.mp4"), [(0, 1)]));
        Assert.Equal(Fault.Environment, failure.Fault);
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            using var encoder = ClipEncoder.Start(TestFilm.Program, TestFilm.Settings(), scratch.At("clip.mp4"), cancellation: stop.Token);
            encoder.Write(TestFilm.Frame(encoder.Settings, 0));
            stop.Cancel();
            encoder.Write(TestFilm.Frame(encoder.Settings, 1));
        });
        Assert.Empty(scratch.Everything);
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void What_the_library_refuses_is_told()
    {
        // More than the standard's largest level takes.
        Assert.Throws<InvalidOperationException>(() => X264Stream.Open(X264Library.Installed!, new PixelSize(20000, 20000), "superfast", [new("crf", "word")]));
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void Pictures_are_coded_as_planned()
    {
        using var scratch = new Scratch();
        List<(int Number, int Times)> runs = [.. Enumerable.Range(0, 16).Select(number => (number, 1)), (16, 2), (17, 1), (18, 1)];
        Write(TestFilm.Settings(), scratch.At("clip.mp4"), runs, new([.. runs.Select(run => (new[] { (ulong)run.Number }, run.Times))]));

        var types = Probe.Run("ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "frame=pict_type", "-of", "csv=p=0", scratch.At("clip.mp4"));
        Assert.Equal("IBBBBBBBBPBBBBBBPPBP", string.Concat(types.Where(char.IsAsciiLetter)));
    }

    [Fact(Skip = NoLibrary, SkipUnless = nameof(IsInstalled))]
    public void A_rate_factor_of_ones_own_makes_more_or_fewer_bytes_and_goes_into_the_key()
    {
        using var scratch = new Scratch();
        var clips = new[] { 10.0, 17.8, 30 }.Select(crf => TestFilm.Settings(crf: crf)).ToList();
        Assert.Equal(3, clips.Select(clip => clip.CacheIdentity).Distinct().Count());
        Assert.All(clips, clip => Assert.Contains(PicturePlan.Rules, clip.CacheIdentity, StringComparison.Ordinal));
        var sizes = clips.ConvertAll(clip =>
        {
            Write(clip, scratch.At("clip.mp4"), Runs(new Random(4), 0.2));
            return new FileInfo(scratch.At("clip.mp4")).Length;
        });
        Assert.True(sizes[0] > sizes[1] && sizes[1] > sizes[2], string.Join(' ', sizes));
    }

    private static List<(int Number, int Times)> Runs(Random chance, double still)
    {
        var runs = new List<(int Number, int Times)>();
        for (var (total, number) = (0, 0); total < 120; number++)
        {
            var times = chance.NextDouble() < still ? chance.Next(2, 9) : 1;
            runs.Add((number, times));
            total += times;
        }

        return runs;
    }

    private static void Write(EncoderSettings settings, string path, List<(int Number, int Times)> runs, ClipStillness? stillness = null)
    {
        using var encoder = ClipEncoder.Start(TestFilm.Program, settings, path, stillness);
        foreach (var (number, times) in runs)
        {
            encoder.Write(TestFilm.Frame(settings, number), times);
        }

        encoder.Complete();
    }

    // A hash for each decoded frame, in the order of showing; a decoder that finds a mistake fails the test.
    private static List<string> Pictures(string path)
    {
        Probe.Run("ffmpeg", "-v", "error", "-xerror", "-err_detect", "explode", "-i", path, "-f", "null", "-");
        return Probe.FrameHashes(path);
    }

    private static List<(int Shown, int Decoded, int Bytes)> Packets(string path) =>
    [
        .. Probe.Run("ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "packet=pts,dts,size", "-of", "csv=p=0", path)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .Select(numbers => (numbers[0], numbers[1], numbers[2])),
    ];

    private static string Hash(string path) => Probe.Run("ffmpeg", "-v", "error", "-i", path, "-c", "copy", "-f", "md5", "-");
}
