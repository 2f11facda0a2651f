using Explainer.Core.Time;
using Explainer.Editing.Edits;
using Explainer.Editing.Meaning;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Outlines;
using Explainer.Scenes.Components;

namespace Explainer.Editing.Hand;

/// <summary>Adds elements: the example of a component goes into the text under a name that is not taken.</summary>
/// <param name="document">The text.</param>
/// <param name="components">The components that there are.</param>
/// <param name="film">The film that the text makes, along its time; null when it makes none: then what is added is not shown yet.</param>
public sealed class ComponentHand(StoryboardDocument document, ComponentSet components, FilmOutline? film)
{
    private const int MostTried = 10_000;

    /// <summary>Adds an instance of a component behind the last element, and shows it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="frame">The frame at which it is shown.</param>
    public HandEdit Add(string component, FrameIndex frame)
    {
        if (!components.TryFind(component, out var found) || SyntaxTree.Parse(found.Definition.Example).Root is not MapSyntax example
            || example.Entries.FirstOrDefault(e => (e.Value as MapSyntax)?.Find("component")?.Value is ScalarSyntax named && named.Value == component) is not { } entry)
        {
            return HandEdit.Refused($"There is no component {component}.");
        }

        if (FreeName(entry.Name) is not { } name)
        {
            return HandEdit.Refused($"All names like {entry.Name} are taken.");
        }

        var (editor, value) = (new TreeEditor(document.Tree), EditValue.Of(entry.Value));
        if (document.Tree.Root is not MapSyntax root)
        {
            return HandEdit.Refused("There is no storyboard yet; write its title and a beat first.");
        }

        var result = root.Find("elements") is null
            ? editor.InsertKey(SyntaxPath.Top, "elements", new EditMap([KeyValuePair.Create(EditValue.Text(name), value)]), root.Find("beats") is { } beats ? root.Entries.IndexOf(beats) : null)
            : editor.InsertKey(SyntaxPath.Top.Key("elements"), name, value);
        return result.Edit is not { } edit ? HandEdit.Of(result, null)
            : new HandEdit(Show(editor, name, frame) is { } shown ? new TextEdit(edit.Changes.Concat(shown.Changes)) : edit, "", null) { Added = name };
    }

    // At the end of the actions of the beat that a frame is in.
    private TextEdit? Show(TreeEditor editor, string name, FrameIndex frame)
    {
        if (film?.Beats.LastOrDefault(b => b.First.Value <= frame.Value) is not { } beat || WrittenPart.Of(document, beat.Span, "The beat", out var refused) is not { } part || refused is not null)
        {
            return null;
        }

        var time = HandNumber.Write((frame.Value - beat.First.Value) / film.Rate.PerSecond, 1) + "s";
        var action = new EditMap([KeyValuePair.Create(EditValue.Text("at"), EditValue.Text(time)), KeyValuePair.Create(EditValue.Text("show"), EditValue.Text(name))]);
        var path = SyntaxPath.Of(part.Map);
        return (part.Map.Find("actions") is null ? editor.InsertKey(path, "actions", new EditList([action])) : editor.InsertItem(path.Key("actions"), action)).Edit;
    }

    private string? FreeName(string wanted)
    {
        var taken = document.Meaning.Names.Definitions.Where(d => d.Kind == NameKind.Element).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, MostTried).Select(i => i == 1 ? wanted : $"{wanted}-{i}").FirstOrDefault(n => !taken.Contains(n));
    }
}
