using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>Encodes a film's sound, once and as a whole: sound that is cut in pieces clicks and drifts.</summary>
public static class AudioEncoder
{
    /// <summary>The extension of the encoded file, with its dot.</summary>
    public static string Extension(FilmFormat format) => format switch
    {
        FilmFormat.WebM => ".webm",
        FilmFormat.Mov => ".mov",
        _ => ".mp4",
    };

    /// <summary>The text that goes into the key of the encoded sound, beside the samples and the ffmpeg version.</summary>
    public static string CacheIdentity(FilmFormat format) => string.Join(' ', Arguments(format));

    /// <summary>Encodes a WAV file for a kind of film: AAC at 192 kbit/s for MP4, Opus at 160 kbit/s for WebM, 24 bit PCM for MOV.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="format">The kind of film, one that can have sound.</param>
    /// <param name="wavPath">The samples.</param>
    /// <param name="outputPath">The encoded file: a temporary name; what lies there is overwritten.</param>
    /// <param name="cancellation">Ends the process at once.</param>
    /// <exception cref="ExplainerException">ffmpeg failed.</exception>
    public static void Encode(
        FFmpegProgram program, FilmFormat format, string wavPath, string outputPath, CancellationToken cancellation = default)
    {
        using var process = FFmpegProcess.Start(
            program,
            ["-i", FFmpegPaths.File(wavPath), "-map", "0:a:0", "-map_metadata", "-1", .. Arguments(format), FFmpegPaths.File(outputPath)],
            "encoding the sound",
            cancellation);
        process.Complete();
    }

    private static string[] Arguments(FilmFormat format) =>
    [
        .. format switch
        {
            FilmFormat.WebM => ["-c:a", "libopus", "-b:a", "160k", "-ar", "48000"],
            FilmFormat.Mov => ["-c:a", "pcm_s24le"],
            _ => new[] { "-c:a", "aac", "-b:a", "192k" },
        },
        "-threads", "1", "-flags:a", "+bitexact", "-fflags", "+bitexact", "-f", Extension(format)[1..],
    ];
}
