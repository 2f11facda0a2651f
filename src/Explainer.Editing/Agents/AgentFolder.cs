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
    public IReadOnlyList<string> List() => StoryboardFile.List(gate.Folder);

    /// <summary>The real path of a storyboard.</summary>
    /// <param name="name">Its path, relative to the folder.</param>
    /// <exception cref="ExplainerException">It is none, not there, or not below this folder.</exception>
    public string Find(string name) =>
        StoryboardFile.IsStoryboard(name) && Look(name) is { Answer: GateAnswer.Open } file && StoryboardFile.IsStoryboard(file.Path) ? file.Path : throw AgentRules.AgentFileOutside.With(name).Failure();

    /// <summary>The path of a storyboard that is not there yet.</summary>
    /// <param name="name">Its path, relative to the folder.</param>
    /// <exception cref="ExplainerException">It would be none, is there, or would not lie below this folder.</exception>
    public string FindNew(string name)
    {
        if (!StoryboardFile.IsStoryboard(name) || Look(name) is not { Answer: GateAnswer.Open or GateAnswer.Obstacle } file || !StoryboardFile.IsStoryboard(file.Path))
        {
            throw AgentRules.AgentFileOutside.With(name).Failure();
        }

        return !Path.Exists(file.Path) && !InputFile.LeadsNowhere(file.Path) ? file.Path : throw AgentRules.EditRefusedFile.With(name).Failure();
    }

    /// <summary>The path of a film that is to be written.</summary>
    /// <param name="name">Its path, relative to the folder.</param>
    /// <exception cref="ExplainerException">It would not lie below this folder.</exception>
    public string Output(string name) =>
        Look(name) is { Answer: GateAnswer.Open or GateAnswer.Obstacle } file && !StoryboardFile.IsYaml(file.Path) ? file.Path : throw AgentRules.AgentFileOutput.With(name).Failure();

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
    public string Read(string path) => StoryboardFile.Read(path)?.Text ?? throw AgentRules.AgentFileUnreadable.With(Relative(path)).Failure();

    /// <summary>Writes a storyboard: it is complete under its name, or as it was.</summary>
    /// <param name="path">From <see cref="Find"/> or <see cref="FindNew"/>.</param>
    /// <param name="text">Its content.</param>
    /// <param name="cancellation">Keeps it as it was.</param>
    /// <exception cref="ExplainerException">It cannot be written, or is larger than what is read.</exception>
    public void Write(string path, string text, CancellationToken cancellation)
    {
        // A byte order mark stays, as everything does that is not changed.
        var hasMark = File.Exists(path) && StoryboardFile.Read(path) is { HasMark: true };
        if (StoryboardFile.Write(path, text, hasMark, cancellation) is null)
        {
            throw AgentRules.AgentFileTooLarge.With(Relative(path)).Failure();
        }
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
}
