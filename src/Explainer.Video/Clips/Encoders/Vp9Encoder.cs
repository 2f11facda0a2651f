namespace Explainer.Video.Clips.Encoders;

/// <summary>libvpx, for VP9.</summary>
internal sealed class Vp9Encoder : VideoEncoder
{
    /// <summary>ffmpeg's name of it.</summary>
    public const string Library = "libvpx-vp9";

    /// <inheritdoc/>
    public override string Name => Library;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Presets { get; } = Numbers(8);

    /// <inheritdoc/>
    public override double LargestCrf => 63;

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new("8", 36),
        Quality.High => new("2", 20),
        _ => new("5", 28),
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) =>
    [
        "-c:v", Name, "-deadline", "good", "-cpu-used", settings.Preset!, "-crf", Crf(settings), "-b:v", "0",
        "-pix_fmt", settings.Alpha ? "yuva420p" : "yuv420p", "-row-mt", "0", "-g", Gop, "-keyint_min", Gop,
        .. settings.Alpha ? ["-auto-alt-ref", "0"] : Array.Empty<string>(),
    ];
}
