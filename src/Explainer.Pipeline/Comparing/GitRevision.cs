using System.Diagnostics;
using System.Formats.Tar;
using Explainer.Core.Diagnostics;
using Explainer.Video.Files;

namespace Explainer.Pipeline.Comparing;

/// <summary>
/// A storyboard as it was in a git revision, with everything beside it that it may include: laid out in a folder for as long as it is
/// needed. Storyboards, pictures and sounds of the whole revision are taken, because includes may point anywhere in it.
/// </summary>
internal sealed class GitRevision : IDisposable
{
    private static readonly string[] Kinds = [".yaml", ".yml", ".png", ".jpg", ".jpeg", ".svg", ".json", ".wav", ".flac", ".mp3", ".opus", ".ogg", ".m4a", ".vtt"];

    // How long git has to say why its archive breaks off.
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    private readonly ScratchFolder folder;
    private readonly string top;

    private GitRevision(ScratchFolder folder, string top, string path)
    {
        this.folder = folder;
        this.top = top;
        StoryboardPath = Path.Combine(folder.Path, path);
    }

    /// <summary>The storyboard's path in that folder.</summary>
    public string StoryboardPath { get; }

    /// <summary>Whether a name means a revision (<c>main:storyboards/x.yaml</c>) rather than a file.</summary>
    public static bool IsMeant(string name) => name.IndexOf(':') > 0 && !File.Exists(name) && !Path.IsPathFullyQualified(name);

    /// <summary>Takes a storyboard out of a revision.</summary>
    /// <param name="name">Revision, colon, path from the repository's top; or from the folder when it starts with <c>./</c>.</param>
    /// <param name="within">A folder of the repository; null for the current one.</param>
    /// <exception cref="ExplainerException">git is missing, or there is no such repository, revision or file.</exception>
    public static GitRevision Open(string name, string? within = null)
    {
        var colon = name.IndexOf(':');
        var (revision, path) = (name[..colon], name[(colon + 1)..]);

        // git would take it for one of its options, some of which write files or start programs.
        if (revision.StartsWith('-'))
        {
            throw RenderRules.GitFailedOption.With(revision).Failure();
        }

        within = Path.GetFullPath(within ?? ".");
        if (Run(["-C", within, "rev-parse", "--show-toplevel"], out var top, out _) != 0)
        {
            throw RenderRules.NoRepository.With(name, within, revision).Failure();
        }

        top = top.Trim();
        if (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
        {
            path = Path.GetRelativePath(top, Path.GetFullPath(path, within)).Replace('\\', '/');
        }

        Ask("-C", top, "cat-file", "-e", $"{revision}:{path}");

        // From here on only the name of the tree itself is said, which can be nothing else.
        var tree = Ask("-C", top, "rev-parse", "--verify", "--end-of-options", revision + "^{tree}").Trim();
        var folder = new ScratchFolder("revision");
        try
        {
            Extract(top, tree, folder.Path);
            return new GitRevision(folder, top, path);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The files of which one changes when another revision becomes HEAD; none where there is no repository, or no git.</summary>
    /// <param name="within">A folder of the repository.</param>
    public static IReadOnlyList<string> FilesOfHead(string within)
    {
        try
        {
            // Without a branch HEAD itself holds the revision, and before the first commit there is no file of the branch yet.
            var branch = Run(["-C", within, "symbolic-ref", "-q", "HEAD"], out var name, out _) == 0 ? name.Trim() : "HEAD";
            return Run(["-C", within, "rev-parse", "--git-path", "HEAD", "--git-path", "logs/HEAD", "--git-path", branch], out var paths, out _) != 0 ? [] :
                [.. paths.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(path => Path.GetFullPath(path, within)).Distinct()];
        }
        catch (ExplainerException e) when (e.Finding.Rule == RenderRules.GitMissing.Rule)
        {
            return [];
        }
    }

    /// <summary>A folder of the machine, and, when it lies in the repository, what stands for it in the revision.</summary>
    public IEnumerable<string> Within(string path)
    {
        var relative = Path.GetRelativePath(top, Path.GetFullPath(path));
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? [path] : [path, Path.Combine(folder.Path, relative)];
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => folder.Dispose();

    private static void Extract(string top, string tree, string folder)
    {
        // git refuses patterns that match nothing.
        var names = Ask("-C", top, "ls-tree", "-r", "--name-only", tree).Split('\n');
        var kinds = Kinds.Where(kind => names.Any(name => name.TrimEnd('"').EndsWith(kind, StringComparison.Ordinal)));
        using var git = Start(["-C", top, "archive", "--format=tar", tree, "--", .. kinds.Select(kind => ":(glob)**/*" + kind)]);
        var mistakes = git.StandardError.ReadToEndAsync();
        var isWhole = false;
        try
        {
            isWhole = Unpack(git.StandardOutput.BaseStream, folder);
        }
        finally
        {
            // With what is no archive, or no room for it, git may have more to write, which nobody reads.
            if (!isWhole && !git.WaitForExit(LastWord))
            {
                git.Kill();
            }
        }

        git.WaitForExit();
        if (git.ExitCode != 0 || !isWhole)
        {
            throw Failure(mistakes.Result is { Length: > 0 } said ? said : "its archive is not whole");
        }
    }

    // A link that leads out of the folder is left out, and then missed where it is used.
    private static bool Unpack(Stream tar, string folder)
    {
        try
        {
            using var reader = new TarReader(tar);
            while (reader.GetNextEntry() is { } entry)
            {
                var path = Path.GetFullPath(entry.Name, folder);
                if (path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && IsWithin(entry, path, folder))
                {
                    Directory.CreateDirectory(entry.EntryType == TarEntryType.Directory ? path : Path.GetDirectoryName(path)!);
                    if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.SymbolicLink)
                    {
                        entry.ExtractToFile(path, overwrite: true);
                    }
                }
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
        catch (Exception e) when (StorageFailure.Concerns(e))
        {
            throw StorageFailure.Describe("writing", folder, e);
        }
    }

    private static bool IsWithin(TarEntry entry, string path, string folder) => entry.EntryType != TarEntryType.SymbolicLink
        || (!Path.IsPathRooted(entry.LinkName)
            && Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, entry.LinkName)).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static string Ask(params string[] arguments)
    {
        return Run(arguments, out var answer, out var mistakes) == 0 ? answer : throw Failure(mistakes);
    }

    private static int Run(IEnumerable<string> arguments, out string answer, out string mistakes)
    {
        using var git = Start(arguments);
        var said = git.StandardError.ReadToEndAsync();
        answer = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        mistakes = said.Result;
        return git.ExitCode;
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw RenderRules.GitMissing.Failure(e);
        }
    }

    private static ExplainerException Failure(string said) => RenderRules.GitFailedSaying.With(said.Trim().Split('\n')[0]).Failure();
}
