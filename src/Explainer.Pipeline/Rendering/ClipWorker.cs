using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Pipeline.Clips;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Rendering;

/// <summary>
/// Makes clips one after the other: composes, draws and converts each frame and hands it to an encoder of its own. What it keeps between
/// clips (pixels, masks) only saves work; the pictures do not depend on it.
/// </summary>
internal sealed class ClipWorker
{
    private readonly Timeline timeline;
    private readonly EncoderSettings settings;
    private readonly FFmpegProgram program;
    private readonly TimeProvider time;
    private readonly FrameRasterizer rasterizer;
    private readonly FrameConverter converter;
    private readonly BlurredFrames blurred;
    private readonly MotionBlur? blur;
    private readonly Func<int> threads;
    private StageTimes times;

    public ClipWorker(Timeline timeline, EncoderSettings settings, FFmpegProgram program, RasterCache cache, TimeProvider time, Func<int> threads, MotionBlur? blur)
    {
        this.timeline = timeline;
        this.settings = settings;
        this.program = program;
        this.time = time;
        rasterizer = new FrameRasterizer(
            timeline.DesignSize, (double)settings.Size.Width / timeline.DesignSize.Width, cache);
        this.threads = threads;
        converter = new FrameConverter(rasterizer, settings.FrameLayout, settings.Alpha, bleeds: settings.Alpha && settings.Codec.IsLossy);
        blurred = new BlurredFrames(rasterizer);
        this.blur = blur;
    }

    public StageTimes Times => times;

    public int FramesDrawn { get; private set; }

    public int FramesUnchanged { get; private set; }

    /// <summary>Makes one clip into a file.</summary>
    public void Make(ClipRange range, string path, Action<int> onFrames, CancellationToken cancellation)
    {
        var mark = time.GetTimestamp();
        var stillness = settings.AsksForStillness ? StillnessOf(range, cancellation) : null;
        using var encoder = ClipEncoder.Start(program, settings, path, stillness, cancellation: cancellation);
        using var handover = new FrameHandover(encoder);
        var next = MomentsOf(range.First);
        for (var i = 0; i < range.Count;)
        {
            // A frame like the one before is neither drawn nor encoded, but counted.
            var first = i;
            var shown = next;
            do
            {
                i++;
                next = i < range.Count ? MomentsOf(range.First + i) : [];
            }
            while (next.AsSpan().SequenceEqual(shown));

            times = times with { Compose = times.Compose + Lap(ref mark) };

            // Drawing that is ahead of encoding leaves a processor to it, or both would take longer.
            var free = threads();
            rasterizer.Threads = handover.IsBehind ? Math.Max(1, free - 1) : free;
            var pixels = blurred.Draw(shown, out var damage, cancellation);
            times = times with { Draw = times.Draw + Lap(ref mark) };
            var frame = converter.Convert(pixels, damage).Span;
            times = times with { Convert = times.Convert + Lap(ref mark) };
            handover.Write(frame, i - first, isFree: free > 1);
            times = times with { Write = times.Write + Lap(ref mark) };
            FramesDrawn += damage.IsEmpty ? 0 : 1;
            FramesUnchanged += i - first - (damage.IsEmpty ? 0 : 1);
            onFrames(i - first);
        }

        handover.Complete();
        times = times with { Finish = times.Finish + Lap(ref mark) };
    }

    // Composed once more when it is drawn: all lists of a clip together would take more memory than its frames.
    private ClipStillness StillnessOf(ClipRange range, CancellationToken cancellation)
    {
        var pictures = new List<(ulong[] Areas, int Times)>();
        DisplayList[] last = [];
        for (var i = 0; i < range.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var moments = MomentsOf(range.First + i);
            if (i > 0 && moments.AsSpan().SequenceEqual(last))
            {
                pictures[^1] = (pictures[^1].Areas, pictures[^1].Times + 1);
                continue;
            }

            var areas = rasterizer.Fingerprints(moments[0]);
            foreach (var moment in moments.AsSpan(1))
            {
                var others = rasterizer.Fingerprints(moment);
                for (var area = 0; area < areas.Length; area++)
                {
                    areas[area] = Fingerprint.Mix(areas[area], others[area]);
                }
            }

            pictures.Add((areas, 1));
            last = moments;
        }

        return new ClipStillness(pictures);
    }

    private DisplayList[] MomentsOf(FrameIndex frame) =>
        blur?.MomentsOf(timeline, frame) ?? [Composer.Compose(timeline, frame)];

    private TimeSpan Lap(ref long mark)
    {
        var now = time.GetTimestamp();
        var passed = time.GetElapsedTime(mark, now);
        mark = now;
        return passed;
    }
}
