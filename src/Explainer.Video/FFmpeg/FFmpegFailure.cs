using Explainer.Core.Diagnostics;
using Explainer.Video.Files;

namespace Explainer.Video.FFmpeg;

/// <summary>Says what a failed ffmpeg process means and what to do about it.</summary>
internal static class FFmpegFailure
{
    // 128 + SIGKILL and 128 + SIGXFSZ, as the runtime reports an end by a signal on Unix.
    private const int KilledBySignal = 137;
    private const int FileSizeSignal = 153;

    // What ffmpeg returns after it ended in order because of SIGINT or SIGTERM.
    private const int EndedBySignalExit = 255;

    public static bool WasInterrupted(int exitCode, IReadOnlyList<string> lines) =>
        (exitCode == EndedBySignalExit && (lines.Count == 0 || lines.Any(line => line.Contains("received signal", StringComparison.Ordinal))))
        || exitCode is 130 or 143;

    public static ExplainerException DoesNotStart(string path, Exception cause) => EncodingRules.FFmpegMissingRun.With(path, cause.Message, FFmpegProgram.InstallCommand, FFmpegProgram.PathVariable).Failure(cause);

    public static ExplainerException Hung(string what, ProcessWatch watch, IReadOnlyList<string> lines) => watch.Failure(what, LastWords(lines));

    public static ExplainerException Died(string what, int exitCode, IReadOnlyList<string> lines, Exception? cause)
    {
        var said = LastWords(lines);
        bool Says(string text) => lines.Any(line => line.Contains(text, StringComparison.OrdinalIgnoreCase));
        if (Says("No space left on device") || Says("Disk quota exceeded"))
        {
            return StorageRules.DiskFullDoing.With(what).Failure(cause);
        }

        if (Says("File too large") || exitCode == FileSizeSignal)
        {
            return StorageRules.DiskFullLargest.With(what).Failure(cause);
        }

        if (Says("Permission denied") || Says("Read-only file system"))
        {
            return StorageRules.OutputNotWritableFFmpeg.With(what, said).Failure(cause);
        }

        if (Says("Unknown encoder"))
        {
            return EncodingRules.EncoderMissingCall.With(said, FFmpegProgram.InstallCommand).Failure(cause);
        }

        if (exitCode == KilledBySignal)
        {
            return EncodingRules.FFmpegKilled.With(what).Failure(cause);
        }

        return (exitCode == 0 ? EncodingRules.FFmpegFailedSaying.With(what, said) : EncodingRules.FFmpegFailedEnding.With(exitCode, what, said)).Failure(cause);
    }

    private static string LastWords(IReadOnlyList<string> lines)
    {
        var said = lines.Count <= 1 ? lines : [lines[0], lines[^1]];
        return said.Count == 0 ? "" : $": {TemporaryFiles.WithFinalNames(string.Join("; ", said.Select(line => line.Trim())))}";
    }
}
