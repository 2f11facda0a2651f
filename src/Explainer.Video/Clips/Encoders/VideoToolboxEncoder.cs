using System.Globalization;
using Explainer.Core;

namespace Explainer.Video.Clips.Encoders;

/// <summary>VideoToolbox of Apple's processors, for H.264. It has no presets.</summary>
internal sealed class VideoToolboxEncoder : HardwareEncoder
{
    // Its quality goes from 1 to 100, the best. About 1.6 of it are a step of a rate factor.
    private const double QualityPerStep = 1.6;

    /// <inheritdoc/>
    public override string Name => "h264_videotoolbox";

    /// <inheritdoc/>
    public override string Needs => "It needs a Mac with an Apple processor.";

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new(null, 26),
        Quality.High => new(null, 16),
        _ => new(null, 21),
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> Own(EncoderSettings settings) =>
    [
        "-q:v", Rounding.HalfUp(100 - (QualityPerStep * settings.Crf!.Value)).ToString(CultureInfo.InvariantCulture), "-allow_sw", "0", "-realtime", "0", "-pix_fmt", "nv12",
    ];
}
