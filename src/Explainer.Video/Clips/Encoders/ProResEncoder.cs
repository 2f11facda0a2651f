namespace Explainer.Video.Clips.Encoders;

/// <summary>ffmpeg's own encoder for ProRes 4444.</summary>
internal sealed class ProResEncoder : VideoEncoder
{
    /// <inheritdoc/>
    public override string Name => "prores_ks";

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) =>
    [
        "-c:v", Name, "-profile:v", "4444", "-pix_fmt", "yuva444p10le", "-alpha_bits", settings.Alpha ? "16" : "0", "-vendor", "apl0",
    ];
}
