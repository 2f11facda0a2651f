using System.Collections.Immutable;
using Explainer.Core.Files;
using Explainer.Editing.Meaning;
using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Services;

/// <summary>A state of a storyboard that is being edited, with all that can be told of it without compiling it. Immutable.</summary>
public sealed class StoryboardDocument
{
    private const int MostFiles = 64;
    private const int MostBytes = 4 << 20;
    private readonly Lazy<SyntaxTree> tree;
    private readonly Lazy<StoryboardMeaning> meaning;

    /// <summary>A state of a storyboard.</summary>
    /// <param name="path">Its path, from which files that it names are looked for.</param>
    /// <param name="text">Its text.</param>
    /// <param name="shapes">The language.</param>
    /// <param name="folders">Folders besides the storyboard's own below which it may name files.</param>
    public StoryboardDocument(string path, string text, LanguageShapes shapes, ImmutableArray<string> folders = default)
    {
        (Path, Text) = (path, text);
        tree = new Lazy<SyntaxTree>(() => SyntaxTree.Parse(text));
        Gate = new FileGate(path, folders.IsDefault ? [] : folders);
        meaning = new Lazy<StoryboardMeaning>(() => StoryboardMeaning.Of(Tree, shapes, Included(Tree, path, [])));
    }

    /// <summary>The storyboard's path.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text taken apart.</summary>
    public SyntaxTree Tree => tree.Value;

    /// <summary>What its parts are.</summary>
    public StoryboardMeaning Meaning => meaning.Value;

    /// <summary>Which files it may name.</summary>
    public FileGate Gate { get; }

    /// <summary>The full path of a file that the storyboard names; null when it may not be opened, or is not there.</summary>
    /// <param name="name">Its path as written.</param>
    public string? Locate(string name) => Locate(name, Path);

    /// <summary>The innermost value at a position, or the nearest before it on the way down; the top when there is none.</summary>
    public ValueSyntax ValueAt(int position)
    {
        var at = Tree.Root;
        while (true)
        {
            var inner = at.Children.SelectMany(c => c is ValueSyntax v ? [v] : c.Children.OfType<ValueSyntax>()).FirstOrDefault(v => v.Length > 0 && position >= v.Start && position <= v.End);
            if (inner is null)
            {
                return at;
            }

            at = inner;
        }
    }

    private string? Locate(string name, string from)
    {
        if (name.Length == 0 || name.Contains('\0'))
        {
            return null;
        }

        var file = Gate.Look(StandardLibrary.Locate(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(from)) ?? "", name));
        return file.Answer == GateAnswer.Open ? file.Path : null;
    }

    // The files that it includes, and those that these include; none twice.
    private List<IncludedText> Included(SyntaxTree tree, string from, HashSet<string> seen)
    {
        var found = new List<IncludedText>();
        if (tree.Root is not MapSyntax root || root.Find("include")?.Value is not { } include)
        {
            return found;
        }

        foreach (var scalar in include.All().OfType<ScalarSyntax>())
        {
            if (seen.Count < MostFiles && Locate(scalar.Value, from) is { } path && IsStoryboard(path) && seen.Add(path) && Read(path) is { } text)
            {
                var other = SyntaxTree.Parse(text);
                found.AddRange(Included(other, path, seen));
                found.Add(new IncludedText(path, other));
            }
        }

        return found;
    }

    private static bool IsStoryboard(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a file of usual size; null when it cannot be read.</summary>
    /// <param name="path">Its path.</param>
    internal static string? Read(string path)
    {
        try
        {
            // What is not a regular file is not opened: a pipe would be waited for.
            return InputFile.Obstacle(path) is not null || new FileInfo(path).Length > MostBytes ? null : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
