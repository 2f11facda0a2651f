using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Notes;

/// <summary>Reads the notes of a text, and tells all that is wrong with it.</summary>
/// <param name="source">The text.</param>
internal sealed class NotesReader(SourceText source)
{
    private static readonly ImmutableArray<string> Keys = ["id", "beat", "after", "time", "place", "author", "text", "resolved"];
    private readonly DiagnosticBag wrong = new();

    /// <summary>What is wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => wrong.ToImmutable();

    /// <summary>The notes that say what notes say.</summary>
    public ImmutableArray<ReviewNote> Read(SyntaxTree tree)
    {
        if (tree.IsBroken)
        {
            wrong.Add(NotesRules.NotesFileYaml.At(Span(tree.FirstProblem, tree.FirstProblem + 1)));
            return [];
        }

        if (tree.Root is ScalarSyntax { IsNull: true })
        {
            return [];
        }

        if (tree.Root is not MapSyntax root || root.Entries.FirstOrDefault(e => e.Name != "notes") is not null)
        {
            Tell(NotesRules.NotesFileShape.Plain, tree.Root is MapSyntax map ? map.Entries.First(e => e.Name != "notes").Key : tree.Root);
            return [];
        }

        var value = root.Find("notes")?.Value;
        if (value is null or ScalarSyntax { IsNull: true })
        {
            return [];
        }

        if (value is not ListSyntax list)
        {
            Tell(NotesRules.NotesFileShape.Plain, value);
            return [];
        }

        var notes = ImmutableArray.CreateBuilder<ReviewNote>();
        foreach (var item in list.Items)
        {
            if (Note(item.Value) is not { } note)
            {
                continue;
            }

            if (notes.Any(n => n.Id == note.Id))
            {
                Tell(NotesRules.NotesFileTwice.With(note.Id), ((MapSyntax)item.Value).Find("id")!.Value);
                continue;
            }

            notes.Add(note);
        }

        return notes.ToImmutable();
    }

    // Null when something is wrong with it.
    private ReviewNote? Note(ValueSyntax value)
    {
        if (value is not MapSyntax map)
        {
            Tell(NotesRules.NotesFileShape.Plain, value);
            return null;
        }

        var before = Diagnostics.Length;
        foreach (var entry in map.Entries.Where(e => !Keys.Contains(e.Name)))
        {
            Tell(NotesRules.NotesFileKey.With(entry.Name, Suggestion.Remedy(entry.Name, Keys)), entry.Key);
        }

        var (id, text, beat, time) = (Text(map, "id"), Text(map, "text"), Text(map, "beat"), Time(map, "time"));
        foreach (var missing in new[] { ("id", id is null), ("text", text is null), ("beat", beat is null && map.Find("time") is null) }.Where(m => m.Item2 && map.Find(m.Item1) is null))
        {
            Tell(NotesRules.NotesFileMissing.With(missing.Item1), map);
        }

        var note = new ReviewNote(id ?? "", beat, Time(map, "after") ?? Seconds.Zero, time, Place(map), Text(map, "author") ?? "", text ?? "", IsResolved(map));
        return Diagnostics.Length == before && id is not null && text is not null ? note : null;
    }

    private string? Text(MapSyntax map, string key)
    {
        if (map.Find(key)?.Value is not { } value)
        {
            return null;
        }

        if (value is ScalarSyntax { IsNull: false, Value.Length: > 0 and <= NotesFile.LongestText } scalar)
        {
            return scalar.Value;
        }

        Tell(NotesRules.NotesFileValue.With(key, Written(value), "Write a text of at most 4000 characters."), value);
        return null;
    }

    private Seconds? Time(MapSyntax map, string key)
    {
        if (map.Find(key)?.Value is not { } value)
        {
            return null;
        }

        if (value is ScalarSyntax scalar && StoryboardValues.Time(scalar.Value) is { } time)
        {
            return time;
        }

        Tell(NotesRules.NotesFileValue.With(key, Written(value), StoryboardValues.TimeForm), value);
        return null;
    }

    private NotePlace? Place(MapSyntax map)
    {
        if (map.Find("place")?.Value is not { } value)
        {
            return null;
        }

        if (value is ListSyntax { Items: [{ Value: ScalarSyntax x }, { Value: ScalarSyntax y }] } && NotePlace.Share(x.Value) is { } across && NotePlace.Share(y.Value) is { } down)
        {
            return new NotePlace(across, down);
        }

        Tell(NotesRules.NotesFileValue.With("place", Written(value), "Write two numbers from 0 to 1, across and down, such as [0.4, 0.3]."), value);
        return null;
    }

    private bool IsResolved(MapSyntax map)
    {
        var value = map.Find("resolved")?.Value;
        if (value is not null and not ScalarSyntax { Value: "true" or "false" })
        {
            Tell(NotesRules.NotesFileValue.With("resolved", Written(value), "Write true or false."), value);
        }

        return value is ScalarSyntax { Value: "true" };
    }

    private string Written(SyntaxNode node) => source.Text.Substring(node.Start, node.Length);

    private void Tell(Finding finding, SyntaxNode node) => wrong.Add(finding.At(Span(node.Start, node.End)));

    private SourceSpan Span(int start, int end)
    {
        var (line, column) = Place(start);
        var (endLine, endColumn) = Place(Math.Max(end, start));
        return new SourceSpan(source, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int offset)
    {
        var before = source.Text.AsSpan(0, Math.Min(offset, source.Text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
