using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Rendering;

/// <summary>A shutter that is open for a share of each frame, so that what moves is blurred along its way: a frame is the mean of moments in that time.</summary>
/// <param name="Degrees">How long it is open, as an angle of a rotary shutter: 360 for the whole frame; film cameras have 180.</param>
public sealed record MotionBlur(double Degrees)
{
    /// <summary>How many moments a frame is the mean of. A power of two, so that the mean is exact in whole numbers.</summary>
    public const int Moments = 16;

    /// <summary>What a frame shows at each of its moments, in order of time; the first is where the frame begins.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="frame">The frame.</param>
    internal DisplayList[] MomentsOf(Timeline timeline, FrameIndex frame)
    {
        var open = Degrees / 360 / timeline.Rate.PerSecond;
        var begin = timeline.Rate.TimeOf(frame);
        return [.. Enumerable.Range(0, Moments).Select(moment => Composer.Compose(timeline, begin + new Seconds(open * moment / Moments)))];
    }
}
