namespace Explainer.Video.Clips.Encoders;

/// <summary>libaom, for AV1 in frames of any size.</summary>
internal sealed class AomAv1Encoder : VideoEncoder
{
    /// <summary>ffmpeg's name of it.</summary>
    public const string Library = "libaom-av1";

    /// <inheritdoc/>
    public override string Name => Library;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Presets { get; } = Numbers(8);

    /// <inheritdoc/>
    public override double LargestCrf => 63;

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new("8", 42),
        Quality.High => new("4", 22),
        _ => new("6", 30),
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) =>
    [
        "-c:v", Name, "-cpu-used", settings.Preset!, "-crf", Crf(settings), "-b:v", "0", "-pix_fmt", "yuv420p",
        "-row-mt", "0", "-g", Gop, "-keyint_min", Gop,
    ];
}
