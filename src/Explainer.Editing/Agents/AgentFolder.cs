using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Pipeline.Files;

namespace Explainer.Editing.Agents;

/// <summary>
/// The folder of an agent: lists its storyboards, reads and writes them, and nothing that lies outside, links followed, or that is hidden, such as what
/// <c>.github</c> holds.
/// </summary>
internal sealed class AgentFolder
{
    private const int MostFiles = 500;
    private const int MostBytes = 4 << 20;
    private static readonly string[] Extensions = [".yaml", ".yml"];
    private static readonly string[] NotesExtensions = [".notes.yaml", ".notes.yml"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly FileGate gate;
    private readonly string real;

    /// <summary>A folder.</summary>
    /// <param name="path">Where it is.</param>
    public AgentFolder(string path)
    {
        gate = FileGate.AroundFolder(path);
        real = gate.Look(gate.Folder).Path;
    }

    /// <summary>The storyboards in it and in the folders below, by their paths relative to it, those nearest to it first.</summary>
    public IReadOnlyList<string> List()
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        try
        {
            return
            [
                .. Directory.EnumerateFiles(gate.Folder, "*.y*ml", options)
                    .Where(IsStoryboard)
                    .Select(Relative)
                    .Where(f => !IsHidden(f))
                    .Take(MostFiles)
                    .OrderBy(f => f.Count(c => c == '/'))
                    .ThenBy(f => f, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The real path of a storyboard.</summary>
    /// <param name="name">Its path, relative to the folder.</param>
    /// <exception cref="ExplainerException">It is none, not there, or not below this folder.</exception>
    public string Find(string name) =>
        IsStoryboard(name) && Look(name) is { Answer: GateAnswer.Open } file && IsStoryboard(file.Path) ? file.Path : throw AgentRules.AgentFileOutside.With(name).Failure();

    /// <summary>The path of a storyboard that is not there yet.</summary>
    /// <param name="name">Its path, relative to the folder.</param>
    /// <exception cref="ExplainerException">It would be none, is there, or would not lie below this folder.</exception>
    public string FindNew(string name)
    {
        if (!IsStoryboard(name) || Look(name) is not { Answer: GateAnswer.Open or GateAnswer.Obstacle } file || !IsStoryboard(file.Path))
        {
            throw AgentRules.AgentFileOutside.With(name).Failure();
        }

        return !Path.Exists(file.Path) && !InputFile.LeadsNowhere(file.Path) ? file.Path : throw AgentRules.EditRefusedFile.With(name).Failure();
    }

    /// <summary>The path of a film that is to be written.</summary>
    /// <param name="name">Its path, relative to the folder.</param>
    /// <exception cref="ExplainerException">It would not lie below this folder.</exception>
    public string Output(string name) =>
        Look(name) is { Answer: GateAnswer.Open or GateAnswer.Obstacle } file && !IsYaml(file.Path) ? file.Path : throw AgentRules.AgentFileOutput.With(name).Failure();

    /// <summary>A path as an agent names it: relative to the folder when it lies below, as it is otherwise (such as <c>std/cards.yaml</c>).</summary>
    public string Relative(string path)
    {
        foreach (var root in new[] { gate.Folder, real })
        {
            if (path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            }
        }

        return path;
    }

    /// <summary>Reads a storyboard, without a byte order mark.</summary>
    /// <param name="path">From <see cref="Find"/>.</param>
    /// <exception cref="ExplainerException">It cannot be read.</exception>
    public string Read(string path)
    {
        try
        {
            var bytes = new FileInfo(path).Length <= MostBytes ? File.ReadAllBytes(path) : throw new IOException("It is too large.");
            return Strict.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw AgentRules.AgentFileUnreadable.With(Relative(path)).Failure(e);
        }
    }

    /// <summary>Writes a storyboard: it is complete under its name, or as it was.</summary>
    /// <param name="path">From <see cref="Find"/> or <see cref="FindNew"/>.</param>
    /// <param name="text">Its content.</param>
    /// <param name="cancellation">Keeps it as it was.</param>
    /// <exception cref="ExplainerException">It cannot be written, or is larger than what is read.</exception>
    public void Write(string path, string text, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > MostBytes)
        {
            throw AgentRules.AgentFileTooLarge.With(Relative(path)).Failure();
        }

        CompleteFile.Write(path, stream => stream.Write(bytes), cancellation);
    }

    private GatedFile? Look(string name)
    {
        if (name.Length == 0 || name.Contains('\0'))
        {
            return null;
        }

        // Neither by its name nor by where links lead may it be hidden.
        var full = Path.GetFullPath(name, gate.Folder);
        var file = gate.Look(full);
        return IsHidden(Relative(full)) || IsHidden(Relative(file.Path)) ? null : file;
    }

    private static bool IsHidden(string relative) => relative.Split('/', '\\').Any(part => part.StartsWith('.'));

    private static bool IsYaml(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsStoryboard(string path) => IsYaml(path) && !NotesExtensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
