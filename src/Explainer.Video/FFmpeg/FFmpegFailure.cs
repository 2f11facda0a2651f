using System.Globalization;
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

    public static ExplainerException DoesNotStart(string path, Exception cause) => new(
        Fault.Environment,
        "ffmpeg-missing",
        $"{path} does not run: {cause.Message}",
        $"Install ffmpeg (Debian: {FFmpegProgram.InstallCommand}) or name it with {FFmpegProgram.PathVariable}.",
        cause);

    public static ExplainerException Hung(string what, TimeSpan patience, IReadOnlyList<string> lines) => new(
        Fault.Environment,
        "ffmpeg-hangs",
        string.Create(CultureInfo.InvariantCulture, $"ffmpeg did nothing for {patience.TotalSeconds:0.#} s while {what}, and was ended{LastWords(lines)}"),
        "Look whether the disk or network drive that it writes to still answers, then render again; finished clips are kept.");

    public static ExplainerException Died(string what, int exitCode, IReadOnlyList<string> lines, Exception? cause)
    {
        var said = LastWords(lines);
        bool Says(string text) => lines.Any(line => line.Contains(text, StringComparison.OrdinalIgnoreCase));
        if (Says("No space left on device") || Says("Disk quota exceeded"))
        {
            return DiskFull($"The disk became full while {what}", cause);
        }

        if (Says("File too large") || exitCode == FileSizeSignal)
        {
            return DiskFull($"A file reached the largest allowed size while {what}", cause);
        }

        if (Says("Permission denied") || Says("Read-only file system"))
        {
            return new(Fault.Environment, "output-not-writable", $"ffmpeg may not write while {what}{said}", "Choose another folder or mend its rights.", cause);
        }

        if (Says("Unknown encoder"))
        {
            return new(
                Fault.Environment,
                "encoder-missing",
                $"This ffmpeg was built without an encoder that is needed{said}",
                $"Install a full build (Debian: {FFmpegProgram.InstallCommand}) or choose another format.",
                cause);
        }

        if (exitCode == KilledBySignal)
        {
            return new(
                Fault.Environment,
                "ffmpeg-killed",
                $"ffmpeg was killed from outside while {what}, most likely because memory ran out",
                "Render with fewer jobs (--jobs) or a smaller size, then again; finished clips are kept.",
                cause);
        }

        return new(
            Fault.Environment,
            "ffmpeg-failed",
            string.Create(CultureInfo.InvariantCulture, $"ffmpeg ended with code {exitCode} while {what}{said}"),
            "Render again (finished clips are kept); if it stays, look at what 'explainer doctor' says.",
            cause);
    }

    public static ExplainerException DiskFull(string message, Exception? cause) => new(
        Fault.Environment,
        "disk-full",
        message,
        "Make room (the clip cache: 'explainer cache prune') and render again; finished clips are kept.",
        cause);

    private static string LastWords(IReadOnlyList<string> lines)
    {
        var said = lines.Count <= 1 ? lines : [lines[0], lines[^1]];
        return said.Count == 0 ? "" : $": {TemporaryFiles.WithFinalNames(string.Join("; ", said.Select(line => line.Trim())))}";
    }
}
