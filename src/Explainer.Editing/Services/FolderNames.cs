using System.Collections.Immutable;
using System.Globalization;
using Explainer.Editing.Edits;
using Explainer.Editing.Meaning;
using Explainer.Pipeline.Files;

namespace Explainer.Editing.Services;

/// <summary>Follows names into the other storyboards of a folder: a template, its parameters, elements and figures are known wherever their file is included.</summary>
public static class FolderNames
{
    private const int MostFiles = 1000;
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>Gives the name at a position another, here and in every storyboard of a folder, and of those below it, that includes this one.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    /// <param name="newName">The other name.</param>
    /// <param name="folder">The folder; that of the storyboard where it lies outside.</param>
    /// <param name="read">A storyboard by its path, as it is being edited or else as it lies on the disk; null when it cannot be read.</param>
    public static Renaming Rename(StoryboardDocument document, int position, string newName, string folder, Func<string, StoryboardDocument?> read)
    {
        var here = Names.Rename(document, position, newName);
        if (here.Edit is null || document.Meaning.NameAt(position)?.Definition is not { Kind: not (NameKind.Beat or NameKind.Mark) } definition)
        {
            return here;
        }

        var files = Storyboards(document, folder);
        if (files.Count > MostFiles)
        {
            return new Renaming(null, string.Create(CultureInfo.InvariantCulture, $"There are more than {MostFiles} storyboards in this folder, too many to look for \"{definition.Name}\" in; open a smaller folder."));
        }

        var others = ImmutableArray.CreateBuilder<OtherEdit>();
        foreach (var other in files.Select(read).OfType<StoryboardDocument>().Where(d => Includes(d, definition.Name)))
        {
            var uses = other.Meaning.References.Where(r => r.Definition is { File: { } file } d && IsSame(d, definition) && file == PathOf(document)).Select(r => new TextChange(r.Start, r.Length, newName)).DistinctBy(c => c.Start).ToList();
            if (uses.Count == 0)
            {
                continue;
            }

            if (other.Meaning.Names.Definitions.Any(d => d.File is null && d.Kind == definition.Kind && d.Name == newName && d.Scope == definition.Scope))
            {
                return new Renaming(null, $"\"{newName}\" is taken in {Path.GetFileName(other.Path)}.");
            }

            others.Add(new OtherEdit(other, new TextEdit(uses)));
        }

        return here with { Others = others.ToImmutable() };
    }

    private static bool IsSame(NameDefinition one, NameDefinition other) => one.Kind == other.Kind && one.Name == other.Name && one.Scope == other.Scope;

    private static string PathOf(StoryboardDocument document) => document.Gate.Look(Path.GetFullPath(document.Path)).Path;

    // Which includes the file, directly or through others, their own reading tells; one that does not hold the name is not read that closely.
    private static bool Includes(StoryboardDocument document, string name) =>
        document.Text.Contains("include", StringComparison.Ordinal) && document.Text.Contains(name, StringComparison.Ordinal);

    // Of more than can be read, one more, so that none is left out in silence.
    private static IReadOnlyList<string> Storyboards(StoryboardDocument document, string folder)
    {
        var own = Path.GetFullPath(document.Path);
        var top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        top = own.StartsWith(top, StringComparison.Ordinal) ? top : Path.GetDirectoryName(own)!;
        return !Directory.Exists(top) ? [] : [.. Directory.EnumerateFiles(top, "*.*", Below).Where(f => f != own && StoryboardFile.IsStoryboard(f)).Take(MostFiles + 1).Order(StringComparer.Ordinal)];
    }
}
