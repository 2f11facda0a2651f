using Explainer.Core.Time;
using Explainer.Video.Sound;

namespace Explainer.Video.Tests.Sound;

/// <summary>Music with a form over a film.</summary>
public sealed class ArcMusicTests
{
    private static readonly ArcMusic Music = new(60, 40, [0, 10, 19, 30, 40, 50]);

    [Fact]
    public void It_grows_with_the_beats_peaks_and_falls_away()
    {
        Assert.True(Music.Intensity(0) < 0.2);
        Assert.True(Music.Intensity(9) < Music.Intensity(13) && Music.Intensity(13) < Music.Intensity(25) && Music.Intensity(25) < Music.Intensity(39.9));
        Assert.True(Music.Intensity(40) > Music.Intensity(39.9) + 0.1);
        Assert.Equal(1, Music.Intensity(44), 3);
        Assert.True(Music.Intensity(54) < 0.7 && Music.Intensity(59.9) < 0.2);
        Assert.All(Enumerable.Range(0, 600), i => Assert.InRange(Music.Intensity(i / 10.0), 0, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chord_begins_at_the_peak_and_the_last_is_the_first(bool isMinor)
    {
        foreach (var (length, peak) in new[] { (60.0, 40.0), (12, 0), (3, 2), (0.5, 0.35), (600, 420) })
        {
            var chords = new ArcMusic(length, peak, [0, peak], isMinor).Chords();
            Assert.Contains(chords, c => Math.Abs(c.Start - peak) < 1e-9);
            Assert.Equal(0, chords[0].Start, 9);
            Assert.Equal(length, chords[^1].End, 9);
            Assert.Equal(0, chords[^1].Tones[0]);
            Assert.All(chords.Zip(chords.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start, 9));
        }
    }

    [Fact]
    public void It_sounds_the_same_however_it_is_read()
    {
        var (left, right) = (new float[48_000 * 4], new float[48_000 * 4]);
        Music.Open().Read(38 * 48_000, left, right);
        var reader = Music.Open();
        var (part, other) = (new float[7_777], new float[7_777]);
        for (var at = 0; at + part.Length <= left.Length; at += part.Length)
        {
            reader.Read((38 * 48_000) + at, part, other);
            Assert.True(left.AsSpan(at, part.Length).SequenceEqual(part) && right.AsSpan(at, part.Length).SequenceEqual(other));
        }

        Assert.All(left.Zip(left.Skip(1)), pair => Assert.True(Math.Abs(pair.Second - pair.First) < 0.08, "It clicks."));
    }

    [Fact]
    public void It_is_as_loud_as_the_pad_that_it_stands_for_and_loudest_at_its_peak()
    {
        var pad = Level(new SoftPad().Open(), 10, 20);
        Assert.InRange(Level(Music.Open(), 0, 60) / pad, 0.5, 1.6);
        Assert.InRange(Level(Music.Open(), 41, 8) / Level(Music.Open(), 20, 8), 1.2, 4);
        Assert.InRange(Level(Music.Open(), 41, 8) / Level(Music.Open(), 1, 8), 2.5, 20);
        Assert.InRange(Peak(Music.Open(), 40, 10), 0, 0.9);
    }

    [Fact]
    public void A_bed_of_it_does_not_begin_again()
    {
        var loop = new LoopReader(Music);
        var (left, right) = (new float[48_000], new float[48_000]);
        var (same, other) = (new float[48_000], new float[48_000]);
        loop.Read(59 * 48_000, left, right);
        Music.Open().Read(59 * 48_000, same, other);
        Assert.Equal(same, left);
        Assert.True(SampleClock.SampleAt(new Seconds(60)) <= Music.SampleCount);
    }

    private static double Level(AudioReader reader, int from, int seconds)
    {
        var (left, right) = (new float[48_000 * seconds], new float[48_000 * seconds]);
        reader.Read(from * 48_000L, left, right);
        return Math.Sqrt(left.Average(s => (double)s * s));
    }

    private static double Peak(AudioReader reader, int from, int seconds)
    {
        var (left, right) = (new float[48_000 * seconds], new float[48_000 * seconds]);
        reader.Read(from * 48_000L, left, right);
        return left.Concat(right).Max(s => Math.Abs((double)s));
    }
}
