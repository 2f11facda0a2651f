using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Pipeline.Files;

namespace Explainer.Studio.Folders;

/// <summary>The folder of a studio: lists its storyboards, reads and writes them, and nothing that lies outside, links followed.</summary>
internal sealed class StudioFolder
{
    private readonly FileGate gate;

    /// <summary>A folder.</summary>
    /// <param name="path">Where it is.</param>
    public StudioFolder(string path)
    {
        gate = FileGate.AroundFolder(path);
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(gate.Folder));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The storyboards in it and in the folders below, by their paths relative to it, those nearest to it first.</summary>
    public IReadOnlyList<string> List() => StoryboardFile.List(gate.Folder);

    /// <summary>The real path of a storyboard; null when it is none, or not below this folder.</summary>
    /// <param name="name">Its path relative to the folder.</param>
    public string? Find(string name)
    {
        if (name.Length == 0 || name.Contains('\0') || Path.IsPathRooted(name) || !StoryboardFile.IsStoryboard(name))
        {
            return null;
        }

        var file = gate.Look(Path.Combine(gate.Folder, name));
        return file.Answer == GateAnswer.Open && StoryboardFile.IsStoryboard(file.Path) ? file.Path : null;
    }

    /// <summary>
    /// Whether a storyboard that was found is still where it was, or nothing is there: it may have become a link to somewhere else since.
    /// </summary>
    /// <param name="name">Its path relative to the folder.</param>
    /// <param name="path">From <see cref="Find"/>.</param>
    public bool IsStill(string name, string path) =>
        gate.Look(Path.Combine(gate.Folder, name)) is { Answer: GateAnswer.Open or GateAnswer.Obstacle } file && file.Path == path;

    /// <summary>Whether the path of a file that is to be written beside a storyboard stays below this folder.</summary>
    /// <param name="path">Its full path.</param>
    public bool Holds(string path) => gate.Look(path).Answer is GateAnswer.Open or GateAnswer.Obstacle;

    /// <summary>Reads a storyboard.</summary>
    /// <param name="path">From <see cref="Find"/>.</param>
    /// <exception cref="ExplainerException">It cannot be read.</exception>
    public static StoryboardFile Read(string path) =>
        StoryboardFile.Read(path) ?? throw StudioRules.StudioFileUnreadable.With(Path.GetFileName(path)).Failure();

    /// <summary>Writes a storyboard: it is complete under its name, or as it was.</summary>
    /// <param name="path">From <see cref="Find"/>.</param>
    /// <param name="text">Its content.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark.</param>
    /// <param name="cancellation">Keeps it as it was.</param>
    /// <returns>What it is now.</returns>
    /// <exception cref="ExplainerException">It cannot be written, or is larger than what is read.</exception>
    public static StoryboardFile Write(string path, string text, bool hasMark, CancellationToken cancellation) =>
        StoryboardFile.Write(path, text, hasMark, cancellation) ?? throw StudioRules.StudioFileTooLarge.With(Path.GetFileName(path)).Failure();
}
