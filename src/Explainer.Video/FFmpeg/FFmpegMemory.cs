using System.Globalization;
using System.Text;
using Explainer.Core;
using Explainer.Video.Files;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// What a program said of itself, kept under its path, size and time of change: another build is asked anew. So it is whenever the
/// system's index of shared libraries changes, because an encoder may then be another under the same name. Losing the memory costs four
/// short processes and nothing else, so whatever goes wrong here is passed over.
/// </summary>
/// <param name="folder">Where it is kept.</param>
/// <param name="libraries">The index that the system writes anew with every shared library; it need not exist.</param>
internal sealed class FFmpegMemory(string folder, string libraries = "/etc/ld.so.cache")
{
    private const string Heading = "explainer ffmpeg facts 3";

    private const string Yes = "takes sockets";

    public FFmpegProgram? Recall(string path)
    {
        try
        {
            var lines = File.ReadAllLines(FileFor(path));
            return lines.Length == 5 && lines[0] == Heading && lines[1] == path
                && lines[2].Split('\t') is [var text, var major, var linked, var sockets]
                && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var majorNumber)
                && lines[4] == Checksum(lines[..4])
                    ? new(path, new(text, majorNumber, linked), lines[3].Split(' '), sockets == Yes)
                    : null;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            return null;
        }
    }

    public void Remember(FFmpegProgram program)
    {
        var version = program.Version;
        string[] lines =
        [
            Heading,
            program.Path,
            string.Create(CultureInfo.InvariantCulture, $"{version.Text}\t{version.Major}\t{version.Libraries}\t{(program.TakesSockets ? Yes : "")}"),
            string.Join(' ', program.Encoders),
        ];
        string? temporary = null;
        try
        {
            Directory.CreateDirectory(folder);
            var file = FileFor(program.Path);
            TemporaryFiles.RemoveAbandoned(folder, null, TimeProvider.System);
            temporary = TemporaryFiles.NewPath(folder, Path.GetFileName(file));
            File.WriteAllLines(temporary, [.. lines, Checksum(lines)]);
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            if (temporary is not null)
            {
                TemporaryFiles.Remove(temporary);
            }
        }
    }

    private static string Checksum(string[] lines) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', lines))).ToString();

    private string FileFor(string path)
    {
        var program = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        var index = new FileInfo(libraries);
        var system = index.Exists ? string.Create(CultureInfo.InvariantCulture, $"{index.Length} {index.LastWriteTimeUtc.Ticks}") : "";
        var identity = string.Create(
            CultureInfo.InvariantCulture, $"{path}\n{program.FullName}\n{program.Length}\n{program.LastWriteTimeUtc.Ticks}\n{system}");
        return Path.Combine(folder, "ffmpeg-" + ContentHash.Of(Encoding.UTF8.GetBytes(identity)) + ".txt");
    }
}
