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

    /// <summary>What a frame shows at one of its moments, in order of time.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="moment">The moment, counted from 0, at which the frame begins.</param>
    internal DisplayList ListAt(Timeline timeline, FrameIndex frame, int moment)
    {
        var open = Degrees / 360 / timeline.Rate.PerSecond;
        return Composer.Compose(timeline, timeline.Rate.TimeOf(frame) + new Seconds(open * moment / Moments));
    }
}
