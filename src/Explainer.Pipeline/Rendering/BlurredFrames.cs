using Explainer.Core.Time;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Rendering;

/// <summary>Draws frames with motion blur. A frame in which nothing moves is drawn once, with the very pixels that it has without.</summary>
internal sealed class BlurredFrames(MotionBlur blur, Timeline timeline, FrameRasterizer rasterizer)
{
    private readonly FrameMean mean = new(rasterizer.Pixels.Length);
    private bool wasBlurred;

    /// <summary>Draws a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="damage">What of it differs from the one before.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <returns>Its pixels, valid until the next call.</returns>
    public ReadOnlySpan<byte> Draw(FrameIndex frame, out Damage damage, CancellationToken cancellation)
    {
        var drawn = blur.ListAt(timeline, frame, 0);
        damage = rasterizer.Draw(drawn, cancellation);
        var (held, isBlurred) = (1, false);
        for (var moment = 1; moment < MotionBlur.Moments; moment++)
        {
            var list = blur.ListAt(timeline, frame, moment);
            if (list.Equals(drawn))
            {
                held++;
                continue;
            }

            mean.Add(rasterizer.Pixels.Span, held);
            (held, isBlurred) = (1, true);
            _ = rasterizer.Draw(list, cancellation);
            drawn = list;
        }

        damage = isBlurred || wasBlurred ? Damage.Whole(rasterizer.Size) : damage;
        wasBlurred = isBlurred;
        if (!isBlurred)
        {
            return rasterizer.Pixels.Span;
        }

        mean.Add(rasterizer.Pixels.Span, held);
        return mean.Take();
    }
}
