using System.Globalization;
using System.Text.RegularExpressions;
using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.Output;
using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Video.Tests.Output;

public partial class ConcatInputTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261121, 7).WithMaxTest(300);

    [Fact]
    public void Every_clip_starts_within_half_a_microsecond_of_the_time_of_its_first_frame()
    {
        var lengths = Gen.ListOf(Gen.Choose(1, EncoderSettings.LongestClip)).Where(list => list.Count > 0);
        var rates = Gen.Elements(new FrameRate(30, 1), new(25, 1), new(60, 1), new(24000, 1001), new(30000, 1001), new(60000, 1001), new(1, 3));
        Check.One(Seeded, Prop.ForAll(Arb.From(lengths), Arb.From(rates), (clipLengths, rate) =>
        {
            var list = ConcatInput.List([.. clipLengths.Select(frames => new Clip("/clip.mp4", frames))], rate);
            var durations = Duration().Matches(list).Select(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(clipLengths.Count, durations.Count);
            decimal frames = 0;
            decimal start = 0;
            foreach (var (length, duration) in clipLengths.Zip(durations))
            {
                frames += length;
                start += duration;
                Assert.InRange(start - (frames * rate.Denominator * 1_000_000m / rate.Numerator), -0.5m, 0.5m);
            }
        }));
    }

    [Fact]
    public void Clips_with_awkward_names_are_joined()
    {
        using var scratch = new Scratch();
        var settings = TestFilm.Settings();
        string[] names = ["it's.mp4", "two words.mp4", "-dash.mp4", "colon:semi;.mp4", "back\\slash.mp4", "#hash %d.mp4", "über 东京.mp4", "quote\".mp4"];
        var clips = names.Select((name, index) => TestFilm.Encode(settings, scratch.At(name), index * 2, 2)).ToList();

        FilmJoiner.Join(TestFilm.Program, settings, clips, FilmTracks.None, scratch.At("it's: a 'film' %05d.mp4"));

        Assert.Equal(names.Length * 2, Probe.Packets(scratch.At("it's: a 'film' %05d.mp4")).Count);
    }

    [GeneratedRegex(@"^duration (\d+)us$", RegexOptions.Multiline)]
    private static partial Regex Duration();
}
