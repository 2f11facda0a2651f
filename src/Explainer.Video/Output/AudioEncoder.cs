using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>Encodes a film's sound, once and as a whole: sound that is cut in pieces clicks and drifts.</summary>
public static class AudioEncoder
{
    private const string What = "encoding the sound";

    /// <summary>The extension of the encoded file, with its dot.</summary>
    /// <param name="format">The kind of film, one that can have sound.</param>
    public static string Extension(FilmFormat format) => Of(format).Extension;

    /// <summary>The text that goes into the key of the encoded sound, beside the samples and the ffmpeg version.</summary>
    /// <param name="format">The kind of film, one that can have sound.</param>
    public static string CacheIdentity(FilmFormat format) => string.Join(' ', Arguments(format));

    /// <summary>Encodes sound as a kind of film takes it, while it is made.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="format">The kind of film, one that can have sound.</param>
    /// <param name="write">Writes the samples as a WAV file.</param>
    /// <param name="outputPath">The encoded file: a temporary name; what lies there is overwritten.</param>
    /// <param name="cancellation">Ends the process at once.</param>
    /// <exception cref="ExplainerException">ffmpeg failed.</exception>
    public static void Encode(
        FFmpegProgram program, FilmFormat format, Action<Stream> write, string outputPath, CancellationToken cancellation = default)
    {
        using var process = FFmpegProcess.Start(
            program,
            ["-protocol_whitelist", "pipe", "-f", "wav", "-i", "pipe:0", "-map", "0:a:0", "-map_metadata", "-1", .. Arguments(format), FFmpegPaths.File(outputPath)],
            What,
            () => FFmpegProcess.LengthOf(outputPath),
            cancellation);
        write(new FFmpegInput(process));
        process.Complete();
        ContainerCheck.RequireSound(outputPath, Extension(format), What);
    }

    private static string[] Arguments(FilmFormat format) =>
    [
        .. Of(format).Arguments,
        "-threads", "1", "-flags:a", "+bitexact", "-fflags", "+bitexact", "-f", Extension(format)[1..],
    ];

    private static AudioCoding Of(FilmFormat format) => format.Sound ?? throw new ArgumentException($"{format} holds no sound.", nameof(format));
}
