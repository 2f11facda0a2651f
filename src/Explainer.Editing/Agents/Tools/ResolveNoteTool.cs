using Explainer.Editing.Notes;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Agents.Tools;

/// <summary>Marks a note as done.</summary>
internal sealed class ResolveNoteTool() : NotesTool(
    "resolve_note", "Marks a note as resolved. Returns all notes as JSON.", [new ToolParameter("id", ParameterKind.Text, "The note's id.") { IsRequired = true }])
{
    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    protected override NotesFile Change(NotesFile notes, Timeline? timeline, ToolCall call) => notes.Resolve(call.Arguments.Required("id"), isResolved: true, call.Cancellation);
}
