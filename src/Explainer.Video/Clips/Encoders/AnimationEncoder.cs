namespace Explainer.Video.Clips.Encoders;

/// <summary>ffmpeg's own encoder for QuickTime Animation.</summary>
internal sealed class AnimationEncoder : VideoEncoder
{
    /// <inheritdoc/>
    public override string Name => "qtrle";

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) =>
        ["-c:v", Name, "-pix_fmt", settings.Alpha ? "argb" : "rgb24", "-g", Gop];
}
