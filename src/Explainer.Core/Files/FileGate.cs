using System.Collections.Immutable;

namespace Explainer.Core.Files;

/// <summary>
/// The one gate for files that a storyboard names: it is open for what lies below the storyboard's folder, in the
/// <see cref="StandardLibrary"/>, and below folders that the caller allows. Links are followed before that is decided, and what is opened is the place where they end.
/// </summary>
public sealed class FileGate
{
    private readonly ImmutableArray<string> roots;

    /// <summary>A gate around a storyboard.</summary>
    /// <param name="storyboard">The storyboard's path; it need not exist.</param>
    /// <param name="others">Folders that are open as well.</param>
    public FileGate(string storyboard, IEnumerable<string> others)
    {
        var full = Path.GetFullPath(storyboard.Length == 0 || storyboard.Contains('\0') ? "." : storyboard);
        Folder = Path.GetDirectoryName(full) ?? full;
        roots = [.. others.Prepend(StandardLibrary.Folder).Prepend(Folder).Select(RealPath.Of).OfType<string>().Select(Path.TrimEndingDirectorySeparator)];
    }

    // Around a folder alone.
    private FileGate(string folder)
    {
        Folder = Path.GetFullPath(folder);
        roots = RealPath.Of(Folder) is { } real ? [Path.TrimEndingDirectorySeparator(real)] : [];
    }

    /// <summary>The storyboard's folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>A gate that is open for what lies below a folder and for nothing else, not even the standard library.</summary>
    /// <param name="folder">The folder.</param>
    public static FileGate AroundFolder(string folder) => new(folder);

    /// <summary>Looks at a file, opening nothing. Of one outside nothing is told, not even whether it is there.</summary>
    /// <param name="path">Its path, as it was put together from what the storyboard says.</param>
    public GatedFile Look(string path)
    {
        if (path.Length == 0 || path.Contains('\0'))
        {
            return new GatedFile("", GateAnswer.Obstacle, InputFile.Missing);
        }

        var full = Path.GetFullPath(path);
        if (RealPath.Of(full) is not { } real)
        {
            return new GatedFile(full, GateAnswer.Obstacle, "is a link that leads to itself");
        }

        if (!IsBelow(real))
        {
            return new GatedFile(full, IsBelow(full) || Path.GetDirectoryName(full) is { } parent && RealPath.Of(parent) is { } folder && IsBelow(folder) ? GateAnswer.LinkOutside : GateAnswer.Outside, null);
        }

        var obstacle = InputFile.LeadsNowhere(full) ? InputFile.LinkToNothing : InputFile.Obstacle(real);
        return new GatedFile(real, obstacle is null ? GateAnswer.Open : GateAnswer.Obstacle, obstacle);
    }

    private bool IsBelow(string path)
    {
        foreach (var root in roots)
        {
            if (path.StartsWith(root, StringComparison.Ordinal)
                && (path.Length == root.Length || root.EndsWith(Path.DirectorySeparatorChar) || path[root.Length] == Path.DirectorySeparatorChar))
            {
                return true;
            }
        }

        return false;
    }
}
