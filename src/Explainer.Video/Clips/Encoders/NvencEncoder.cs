namespace Explainer.Video.Clips.Encoders;

/// <summary>NVENC of NVIDIA's graphics cards, for H.264.</summary>
internal sealed class NvencEncoder : HardwareEncoder
{
    /// <inheritdoc/>
    public override string Name => "h264_nvenc";

    /// <inheritdoc/>
    public override string Needs => "It needs an NVIDIA graphics card with NVENC and NVIDIA's driver.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Presets { get; } = ["p1", "p2", "p3", "p4", "p5", "p6", "p7"];

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new("p1", 26),
        Quality.High => new("p7", 16),
        _ => new("p5", 21),
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> Own(EncoderSettings settings) =>
        ["-preset", settings.Preset!, "-tune", "hq", "-rc", "vbr", "-cq", Crf(settings), "-b:v", "0", "-no-scenecut", "1", "-pix_fmt", "yuv420p"];
}
