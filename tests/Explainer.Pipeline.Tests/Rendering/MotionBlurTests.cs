using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Tests.Rendering;

/// <summary>Frames with motion blur.</summary>
public sealed class MotionBlurTests
{
    private const string Moving = """
        title: A box that moves, then stays
        video: { size: 160x90, fps: 10 }
        elements:
          box: { component: Shape, width: 300, height: 300, at: [20%, 50%] }
        beats:
          - { id: one, duration: 2s, actions: [ { at: 0s, show: box, enter: none }, { at: 0.5s, move: box, to: [80%, 50%], over: 0.5s, ease: linear } ] }
        """;

    [Fact]
    public void A_frame_is_the_mean_of_its_moments_drawn_alone()
    {
        var timeline = TinyFilms.Compile(Moving);
        var blur = new MotionBlur(180);
        var frames = new BlurredFrames(Rasterizer(timeline));
        for (var i = 4; i < 9; i++)
        {
            var frame = new FrameIndex(i);
            var drawn = frames.Draw(blur.MomentsOf(timeline, frame), out _, default).ToArray();
            var sums = new int[drawn.Length];
            for (var moment = 0; moment < MotionBlur.Moments; moment++)
            {
                var alone = Rasterizer(timeline);
                alone.Draw(Composer.Compose(timeline, timeline.Rate.TimeOf(frame) + new Seconds(0.05 * moment / MotionBlur.Moments)));
                for (var b = 0; b < sums.Length; b++)
                {
                    sums[b] += alone.Pixels.Span[b];
                }
            }

            Assert.Equal(sums.Select(s => (byte)((s + (MotionBlur.Moments / 2)) / MotionBlur.Moments)), drawn);
        }
    }

    [Fact]
    public void Where_nothing_moves_pixels_are_those_without_blur()
    {
        var timeline = TinyFilms.Compile(Moving);
        var frames = new BlurredFrames(Rasterizer(timeline));
        var converted = new FrameConverter(Rasterizer(timeline), Explainer.Video.Clips.FrameLayout.Yuv420p);
        for (var i = 0; i < timeline.FrameCount; i++)
        {
            var pixels = frames.Draw(new MotionBlur(360).MomentsOf(timeline, new FrameIndex(i)), out var damage, default);
            var kept = converted.Convert(pixels, damage).ToArray();
            var fresh = new FrameConverter(Rasterizer(timeline), Explainer.Video.Clips.FrameLayout.Yuv420p);
            Assert.Equal(fresh.Convert(pixels, Damage.Whole(timeline.Size)).ToArray(), kept);
            var sharp = Rasterizer(timeline);
            sharp.Draw(Composer.Compose(timeline, new FrameIndex(i)));
            Assert.Equal(i is < 5 or >= 10, pixels.SequenceEqual(sharp.Pixels.Span));
        }
    }

    [Fact]
    public void What_happens_between_two_frames_counts_in_the_key()
    {
        var (one, other) = (TinyFilms.Compile(Moving), TinyFilms.Compile(Moving.Replace("linear", "steps(5)", StringComparison.Ordinal)));
        var range = new ClipRange(new FrameIndex(5), 5, one.Beats[0]);
        Assert.NotEqual(FrameHashes.Of(one, range, new MotionBlur(180)), FrameHashes.Of(other, range, new MotionBlur(180)));
        Assert.NotEqual(FrameHashes.Of(one, range, new MotionBlur(180)), FrameHashes.Of(one, range, new MotionBlur(90)));
        Assert.NotEqual(FrameHashes.Of(one, range), FrameHashes.Of(one, range, new MotionBlur(180)));
        var still = new ClipRange(new FrameIndex(12), 5, one.Beats[0]);
        Assert.Equal(FrameHashes.Of(one, still), FrameHashes.Of(one, still, new MotionBlur(180)));
    }

    private static FrameRasterizer Rasterizer(Timeline timeline) =>
        new(timeline.DesignSize, (double)timeline.Size.Width / timeline.DesignSize.Width, new RasterCache());
}
