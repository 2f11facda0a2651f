using System.Globalization;
using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Sounding;

/// <summary>Picture and sound agree, at the start of a film and after ten minutes.</summary>
[Trait("Pace", "Slow")]
public sealed class SynchronyTests(SoundFixture films) : IClassFixture<SoundFixture>
{
    private const double Frame = 1 / 25.0;

    // Flash and click: a white shape and a click at the same moment, in the second beat and again in the last, ten minutes later.
    private const string FlashAndClick = """
        title: Flash and click
        audio: { loudness: -40 }
        video: { size: 32x18, fps: 25 }
        theme: { base: midnight, colors: { background: "#000000" } }
        elements:
          flash: { component: Shape, width: 1920, height: 1080, fill: "#ffffff", at: [50%, 50%] }
          again: { component: Shape, width: 1920, height: 1080, fill: "#ffffff", at: [50%, 50%] }
        beats:
          - { id: dark, duration: 1s }
          - id: early
            duration: 2s
            actions:
              - { at: 0.48s, show: flash, enter: none, sound: click }
              - { at: 0.6s, hide: flash, leave: none, over: 0s }
          - { id: long, duration: 600s }
          - id: late
            duration: 2s
            actions:
              - { at: 0.48s, show: again, enter: none, sound: click }
              - { at: 0.6s, hide: again, leave: none, over: 0s }
        """;

    [Fact]
    public void Flash_and_click_stay_together_for_ten_minutes()
    {
        using var store = new TemporaryClipStore();
        var (film, _, _) = films.Render(films.Film(FlashAndClick), "flash.mp4", store);

        Assert.InRange(Math.Abs(SoundFixture.Length(film, "v:0") - SoundFixture.Length(film, "a:0")), 0, Frame);
        Assert.Equal(605, SoundFixture.Length(film, "v:0"), 6);
        foreach (var (from, expected) in new[] { (0.0, 1.48), (602.0, 603.48) })
        {
            var flash = FirstLight(film, from);
            var click = from + Loudest(SoundFixture.Samples(film, from, 3));
            Assert.Equal(expected, flash, 3);
            Assert.InRange(click - flash, -Frame / 2, Frame / 2);
        }
    }

    [Fact]
    public void Sound_is_as_long_as_the_decoded_pictures()
    {
        using var store = new TemporaryClipStore();
        var (film, _, _) = films.Render(films.Film(Steady("25")), "steady.mp4", store);
        var samples = SoundFixture.Samples(film).Length;

        // AAC codes blocks of 1024 samples; a player cuts what the container says is too much.
        Assert.InRange(samples / 48000.0, 4 - Frame, 4 + Frame);
    }

    [Fact]
    public void A_tone_runs_on_over_the_joins_of_clips()
    {
        using var store = new TemporaryClipStore();
        var (film, result, _) = films.Render(films.Film(Steady("30000/1001")), "tone.mp4", store);
        var samples = SoundFixture.Samples(film);

        Assert.Equal(4, result.Clips.Length);

        // The steepest step between two samples is no steeper at a join than elsewhere in the tone.
        double Steepest(double from, double to) => Enumerable.Range((int)(from * 48000), (int)((to - from) * 48000)).Max(i => Math.Abs(samples[i + 1] - samples[i]));
        var usual = Steepest(0.6, 0.9);
        Assert.True(usual > 0.001);
        for (var join = 1; join < 4; join++)
        {
            var at = join * 1.001;
            Assert.InRange(Steepest(at - 0.02, at + 0.02), 0, 1.3 * usual);
        }
    }

    // Four beats under one steady hum.
    private static string Steady(string fps) => $$"""
        title: Steady
        video: { size: 32x18, fps: {{fps}} }
        beats:
          - { id: a, duration: 1s, actions: [ { at: 0s, sound: { play: hum, over: 4s, pitch: 200 } } ] }
          - { id: b, duration: 1s }
          - { id: c, duration: 1s }
          - { id: d, duration: 1s }
        """;

    private static double FirstLight(string film, double from)
    {
        // One brightness for each frame, with its time.
        var lines = SoundFixture.Probe(
            "-f", "lavfi", "-i", $"movie={film}:seek_point={SoundFixture.Plain(from)},signalstats", "-show_entries", "frame=pts_time:frame_tags=lavfi.signalstats.YAVG",
            "-of", "csv=p=0");
        foreach (var line in lines)
        {
            var parts = line.Split(',');
            var time = double.Parse(parts[0], CultureInfo.InvariantCulture);
            if (time >= from && double.Parse(parts[1], CultureInfo.InvariantCulture) > 100)
            {
                return time;
            }
        }

        throw new InvalidOperationException("No frame is bright.");
    }

    private static double Loudest(float[] samples)
    {
        var best = 0;
        for (var i = 1; i < samples.Length; i++)
        {
            best = Math.Abs(samples[i]) > Math.Abs(samples[best]) ? i : best;
        }

        return best / 48000.0;
    }
}
