namespace Explainer.Video.Clips.Encoders;

/// <summary>SVT-AV1: the quicker of the encoders for AV1.</summary>
internal sealed class SvtAv1Encoder : VideoEncoder
{
    /// <summary>ffmpeg's name of it.</summary>
    public const string Library = "libsvtav1";

    /// <inheritdoc/>
    public override string Name => Library;

    /// <summary>It refuses smaller frames.</summary>
    public override int SmallestSide => 64;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Presets { get; } = Numbers(13);

    /// <inheritdoc/>
    public override double LargestCrf => 63;

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new("12", 42),
        Quality.High => new("5", 22),
        _ => new("9", 30),
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) =>
    [
        "-c:v", Name, "-preset", settings.Preset!, "-crf", Crf(settings), "-pix_fmt", "yuv420p", "-g", Gop, "-svtav1-params", "lp=1:scd=0",
    ];
}
