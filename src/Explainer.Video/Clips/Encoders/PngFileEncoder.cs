namespace Explainer.Video.Clips.Encoders;

/// <summary>Frames that come as PNG files and stay so.</summary>
internal sealed class PngFileEncoder : VideoEncoder
{
    /// <inheritdoc/>
    public override string Name => "png";

    // .NET's own zlib compresses them.

    /// <inheritdoc/>
    public override string Identity(EncoderSettings settings) => $"png {settings.Size} {(settings.Alpha ? "rgba" : "rgb")} {Environment.Version}";

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override ClipEncoder Start(FFmpeg.FFmpegProgram program, EncoderSettings settings, string path, ClipStillness? stillness, TimeSpan? patience, CancellationToken cancellation) =>
        new PngClipEncoder(settings, path, cancellation);
}
