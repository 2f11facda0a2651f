using System.Collections.Frozen;
using System.Diagnostics;
using Explainer.Core.Diagnostics;
using Explainer.Video.Cache;
using Explainer.Video.Clips.X264;

namespace Explainer.Video.FFmpeg;

/// <summary>The ffmpeg program of this machine: where it is, its version and what it can encode.</summary>
public sealed class FFmpegProgram
{
    /// <summary>The environment variable that names the program, by path or by name, when it is not the one on the PATH.</summary>
    public const string PathVariable = "EXPLAINER_FFMPEG";

    /// <summary>The command that brings ffmpeg on Debian.</summary>
    public const string InstallCommand = "apt-get install ffmpeg";

    // How long an answer may take, and how many characters of it are looked at.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private const int LongestAnswer = 1 << 20;

    private readonly FrozenSet<string> encoders;
    private bool isNamed;

    internal FFmpegProgram(string path, FFmpegVersion version, IEnumerable<string> encoders, bool takesSockets = false)
    {
        TakesSockets = takesSockets;
        Path = path;
        Version = version;
        this.encoders = encoders.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The full path of the program.</summary>
    public string Path { get; }

    /// <summary>Its version; <see cref="FFmpegVersion.ToString"/> is the text for clip keys.</summary>
    public FFmpegVersion Version { get; }

    /// <summary>The names of the encoders that it was built with, in ordinal order.</summary>
    public IEnumerable<string> Encoders => encoders.Order(StringComparer.Ordinal);

    /// <summary>Whether it can read from a local socket; what is built without networks cannot.</summary>
    internal bool TakesSockets { get; }

    /// <summary>The version of the x264 library that encodes H.264 in this process; null when the program encodes it.</summary>
    public string? LibraryInProcess => X264?.Version;

    /// <summary>
    /// The x264 library that encodes in this process instead: the very one that the program encodes with. Null where there is none, and where the program was
    /// named, since whoever names a program wants that one to encode.
    /// </summary>
    internal X264Library? X264 =>
        !isNamed && X264Library.Installed is { } library && Version.Libraries.Split(',').Contains(library.Version) ? library : null;

    /// <summary>Whether it was built with an encoder, such as <c>libx264</c>.</summary>
    public bool HasEncoder(string name) => encoders.Contains(name);

    /// <summary>
    /// Finds ffmpeg through <see cref="PathVariable"/> or else the PATH. What it says of itself is remembered in a folder under the
    /// path, size and time of the program, so that asking again costs no process.
    /// </summary>
    /// <param name="memoryFolder">Where to remember; null for <see cref="CacheFolders.Root"/>.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="ExplainerException">There is no ffmpeg, it does not run or it is older than <see cref="FFmpegVersion.OldestMajor"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FFmpegProgram Find(string? memoryFolder = null, CancellationToken cancellation = default) =>
        Find(memoryFolder, Environment.GetEnvironmentVariable(PathVariable), cancellation);

    /// <summary>The program that <see cref="Find(string?, CancellationToken)"/> would ask; null when there is none.</summary>
    internal static string? Located() => Locate(Environment.GetEnvironmentVariable(PathVariable), Environment.GetEnvironmentVariable("PATH"));

    internal static FFmpegProgram Find(string? memoryFolder, string? named, CancellationToken cancellation = default)
    {
        var path = Locate(named, Environment.GetEnvironmentVariable("PATH"))
            ?? throw (string.IsNullOrEmpty(named) ? EncodingRules.FFmpegMissingOnPath.With(InstallCommand, PathVariable) : EncodingRules.FFmpegMissingNamed.With(named, PathVariable, InstallCommand)).Failure();
        var memory = new FFmpegMemory(memoryFolder ?? CacheFolders.Root);
        var program = memory.Recall(path);
        if (program is null)
        {
            program = Ask(path, cancellation);
            memory.Remember(program);
        }

        program.isNamed = !string.IsNullOrEmpty(named);

        return program.Version.Major >= FFmpegVersion.OldestMajor
            ? program
            : throw EncodingRules.FFmpegTooOld.With(path, program.Version.Text, FFmpegVersion.OldestMajor, InstallCommand, PathVariable).Failure();
    }

    internal static string? Locate(string? named, string? searchPath)
    {
        var name = string.IsNullOrEmpty(named) ? "ffmpeg" : named;
        var fileNames = OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
            ? new[] { name + ".exe" }
            : [name];
        if (name.AsSpan().IndexOfAny('/', System.IO.Path.DirectorySeparatorChar) >= 0)
        {
            return fileNames.Select(System.IO.Path.GetFullPath).FirstOrDefault(IsProgram);
        }

        return (searchPath ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => fileNames.Select(fileName => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, fileName))))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & AnyExecute) != 0;
    }

    private static FFmpegProgram Ask(string path, CancellationToken cancellation)
    {
        var versionOutput = Task.Run(() => Output(path, ["-version"], cancellation).Output, CancellationToken.None);
        string[] encoders = [.. ParseEncoders(Output(path, ["-hide_banner", "-encoders"], cancellation).Output)];
        var version = FFmpegVersion.TryParse(versionOutput.GetAwaiter().GetResult()) ?? throw EncodingRules.FFmpegMissingOther.With(path, InstallCommand, PathVariable).Failure();
        if (EncoderLibraries.Questions(encoders) is { Count: > 0 } questions)
        {
            var (_, coded, said) = Output(path, questions, cancellation);
            version = version with { Libraries = string.Join(',', [version.Libraries, .. EncoderLibraries.Versions(coded, said)]) };
        }

        return new(path, version, encoders, ParseInputs(Output(path, ["-hide_banner", "-protocols"], cancellation).Output).Contains("unix"));
    }

    /// <summary>Asks the program something: runs it to its end, without input.</summary>
    /// <param name="arguments">All arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Its exit code, and what it wrote to its output and its error stream, as far as a million characters.</returns>
    /// <exception cref="ExplainerException">It does not run or does not answer.</exception>
    internal (int ExitCode, string Output, string Error) Answer(IEnumerable<string> arguments, CancellationToken cancellation) => Output(Path, arguments, cancellation);

    /// <summary>The protocols between the lines <c>Input:</c> and <c>Output:</c>, one a line.</summary>
    internal static IEnumerable<string> ParseInputs(string output) =>
        output.Split('\n', StringSplitOptions.TrimEntries).SkipWhile(line => line != "Input:").Skip(1).TakeWhile(line => line != "Output:");

    /// <summary>The second word of each line after the rule of dashes: <c> V....D libx264   libx264 H.264 ...</c>.</summary>
    internal static IEnumerable<string> ParseEncoders(string output) =>
        output.Split('\n')
            .SkipWhile(line => !line.Trim().StartsWith("---", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length >= 2)
            .Select(words => words[1]);

    private static (int ExitCode, string Output, string Error) Output(string path, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = ReadAsync(process.StandardError);
            var output = ReadAsync(process.StandardOutput);
            using (cancellation.UnsafeRegister(_ => process.Kill(entireProcessTree: true), null))
            {
                if (!process.WaitForExit(Patience))
                {
                    process.Kill(entireProcessTree: true);
                    throw EncodingRules.FFmpegMissingSilent.With(path, InstallCommand, PathVariable).Failure();
                }
            }

            cancellation.ThrowIfCancellationRequested();

            // What it started may hold its output open for ever.
            if (!Task.WhenAll(output, errors).Wait(Patience, CancellationToken.None))
            {
                throw EncodingRules.FFmpegMissingSilent.With(path, InstallCommand, PathVariable).Failure();
            }

            return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw EncodingRules.FFmpegMissingBroken.With(path, failure.Message, InstallCommand, PathVariable).Failure(failure);
        }
    }

    // All of it is read, so that the program does not wait, but a program that goes on and on fills no memory.
    private static async Task<string> ReadAsync(StreamReader from)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        while (await from.ReadAsync(buffer).ConfigureAwait(false) is var read and > 0)
        {
            text.Append(buffer, 0, Math.Min(read, LongestAnswer - text.Length));
        }

        return text.ToString();
    }
}
