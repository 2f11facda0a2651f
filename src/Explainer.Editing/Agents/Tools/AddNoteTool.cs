using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Editing.Notes;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Agents.Tools;

/// <summary>Says something of a film.</summary>
internal sealed class AddNoteTool() : NotesTool(
    "add_note", "Adds a note at a time of the film; it stays with its beat. Returns all notes as JSON.",
    [
        new ToolParameter("text", ParameterKind.Text, "What there is to say.") { IsRequired = true },
        new ToolParameter("at", ParameterKind.Text, "The time of the film, such as 12s.") { IsRequired = true },
        new ToolParameter("x", ParameterKind.Share, "Where on the picture, from 0 at the left to 1 at the right; with y."),
        new ToolParameter("y", ParameterKind.Share, "Where on the picture, from 0 at the top to 1 at the bottom; with x."),
        new ToolParameter("author", ParameterKind.Text, "The author; agent by default."),
    ])
{
    private const string UsualAuthor = "agent";

    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    protected override NotesFile Change(NotesFile notes, Timeline? timeline, ToolCall call)
    {
        var given = call.Arguments;
        var (x, y) = (given.Share("x"), given.Share("y"));
        if (x is null != y is null)
        {
            throw AgentRules.AgentArgumentMissing.With(Name, x is null ? "x" : "y").Failure();
        }

        return notes.Add(
            given.Required("text"), given.Time("at") ?? Seconds.Zero, x is { } across && y is { } down ? new NotePlace(across, down) : null, given.Text("author") ?? UsualAuthor, timeline, call.Cancellation);
    }
}
