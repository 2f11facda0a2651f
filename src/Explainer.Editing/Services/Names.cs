using Explainer.Editing.Edits;
using Explainer.Editing.Meaning;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Services;

/// <summary>Follows names: to where they are given, to where they are used, and to another name.</summary>
public static class Names
{
    /// <summary>Where the name at a position is given; null when there is none.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    public static NamePlace? Definition(StoryboardDocument document, int position)
    {
        if (document.Meaning.NameAt(position) is { } name)
        {
            return name.Definition is { } definition ? new NamePlace(definition.File, new TextSpan(definition.Start, definition.Length))
                : name.Kind == NameKind.Part && DrawingBefore(document, name) is { } drawing ? new NamePlace(drawing, default) : null;
        }

        // A file that is named is where it lies.
        return document.ValueAt(position) is ScalarSyntax scalar && document.Meaning.ShapeOf(scalar) is { Extensions.IsEmpty: false } && document.Locate(scalar.Value) is { } path
            ? new NamePlace(path, default) : null;
    }

    /// <summary>Where the name at a position is used in this storyboard, where it is given included if that is wanted; in the order of the text.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    /// <param name="withDefinition">Whether where it is given counts.</param>
    public static IReadOnlyList<NamePlace> References(StoryboardDocument document, int position, bool withDefinition)
    {
        if (document.Meaning.NameAt(position)?.Definition is not { } definition)
        {
            return [];
        }

        var uses = document.Meaning.References.Where(r => r.Definition == definition).Select(r => new NamePlace(null, new TextSpan(r.Start, r.Length)));
        return [.. withDefinition ? uses.Prepend(new NamePlace(definition.File, new TextSpan(definition.Start, definition.Length))) : uses];
    }

    /// <summary>The name at a position that can become another; null when there is none, or it is given in another file or by a loop.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    public static TextSpan? Renamable(StoryboardDocument document, int position) =>
        document.Meaning.NameAt(position) is { Definition: { File: null, IsPattern: false, IsImplied: false } } name ? new TextSpan(name.Start, name.Length) : null;

    /// <summary>Gives the name at a position, and all that mean it, another name.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    /// <param name="newName">The other name.</param>
    public static Renaming Rename(StoryboardDocument document, int position, string newName)
    {
        if (document.Meaning.NameAt(position) is not { Definition: { } definition })
        {
            return new Renaming(null, "There is no name of yours here.");
        }

        return Rename(document, definition, newName);
    }

    /// <summary>Gives a name another, wherever it stands.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="definition">Where the name is given.</param>
    /// <param name="newName">The other name.</param>
    public static Renaming Rename(StoryboardDocument document, NameDefinition definition, string newName)
    {
        if (definition.File is { } file)
        {
            return new Renaming(null, $"{definition.Name} is given in {Path.GetFileName(file)}; rename it there.");
        }

        if (definition.IsPattern)
        {
            return new Renaming(null, $"{definition.Name} is many names, made by a loop; rename it by hand.");
        }

        if (definition.IsImplied)
        {
            return new Renaming(null, $"{definition.Name} is called by where it stands; give it an id: of its own.");
        }

        var signs = definition.Kind == NameKind.Figure ? "." : "";
        if (newName.Length is 0 or > 64 || newName.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-' && !signs.Contains(c)))
        {
            return new Renaming(null, $"Use small letters, digits and hyphens{(signs.Length > 0 ? ", or full stops" : "")}, at most 64.");
        }

        if (definition.Kind == NameKind.Element && newName == "frame")
        {
            return new Renaming(null, "\"frame\" stands for the whole picture.");
        }

        if (document.Meaning.Names.Find(definition.Kind, newName, definition.Scope) is { } taken && taken != definition && taken.Scope == definition.Scope)
        {
            return new Renaming(null, $"\"{newName}\" is taken.");
        }

        var places = document.Meaning.References.Where(r => r.Definition == definition).Select(r => r.Start).Append(definition.Start).Distinct();
        var edit = new TextEdit(places.Select(at => new TextChange(at, definition.Length, newName)));

        // Each must still mean the same one: a name may hide another.
        var after = new StoryboardDocument(document.Path, edit.Apply(document.Text), document.Meaning.Shapes);
        var shift = 0;
        foreach (var change in edit.Changes)
        {
            if (after.Meaning.NameAt(change.Start + shift) is not { Definition: { } found } || found.Name != newName || found.Kind != definition.Kind)
            {
                return new Renaming(null, $"\"{newName}\" would mean something else in places.");
            }

            shift += newName.Length - change.Length;
        }

        return new Renaming(edit, "");
    }

    private static string? DrawingBefore(StoryboardDocument document, NameReference part) =>
        document.Meaning.References.LastOrDefault(r => r.Start < part.Start && r.Start + r.Length + 1 == part.Start)?.Definition?.Value is MapSyntax map
        && map.Find("file")?.Value is ScalarSyntax file ? document.Locate(file.Value) : null;
}
