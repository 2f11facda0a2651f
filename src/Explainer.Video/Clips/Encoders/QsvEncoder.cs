using System.Globalization;
using Explainer.Core;

namespace Explainer.Video.Clips.Encoders;

/// <summary>Quick Sync Video of Intel's processors, for H.264.</summary>
internal sealed class QsvEncoder : HardwareEncoder
{
    /// <inheritdoc/>
    public override string Name => "h264_qsv";

    /// <inheritdoc/>
    public override string Needs => "It needs an Intel processor or graphics card with Quick Sync Video and Intel's media driver (Debian: intel-media-va-driver).";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Presets { get; } = ["veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow"];

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new("veryfast", 26),
        Quality.High => new("veryslow", 16),
        _ => new("medium", 21),
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> Own(EncoderSettings settings) =>
    [
        "-preset", settings.Preset!, "-global_quality", Rounding.HalfUp(settings.Crf!.Value).ToString(CultureInfo.InvariantCulture), "-look_ahead", "0", "-pix_fmt", "nv12",
    ];
}
