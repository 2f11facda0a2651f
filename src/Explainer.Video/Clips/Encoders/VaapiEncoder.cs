using System.Globalization;
using Explainer.Core;

namespace Explainer.Video.Clips.Encoders;

/// <summary>The Video Acceleration API of Linux, which drivers of AMD's and Intel's graphics implement, for H.264. It has no presets.</summary>
internal sealed class VaapiEncoder : HardwareEncoder
{
    /// <inheritdoc/>
    public override string Name => "h264_vaapi";

    /// <inheritdoc/>
    public override string Needs => "It needs a graphics processor with a VA-API driver (Debian: mesa-va-drivers or intel-media-va-driver) and permission to open /dev/dri/renderD128 (group render).";

    /// <inheritdoc/>
    public override IEnumerable<string> Device => ["-init_hw_device", "vaapi=va", "-filter_hw_device", "va"];

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new(null, 26),
        Quality.High => new(null, 16),
        _ => new(null, 21),
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> Own(EncoderSettings settings) =>
        ["-vf", "format=nv12,hwupload", "-rc_mode", "CQP", "-qp", Rounding.HalfUp(settings.Crf!.Value).ToString(CultureInfo.InvariantCulture)];
}
