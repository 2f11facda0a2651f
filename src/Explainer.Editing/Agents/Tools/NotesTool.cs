using System.Collections.Immutable;
using Explainer.Editing.Notes;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Agents.Tools;

/// <summary>What reviewers say of a film.</summary>
internal class NotesTool : AgentTool
{
    public NotesTool()
        : this("notes", "The review notes of a film, as JSON: each note with its id, its time in the film as that is now, its place on the picture (from 0 to 1), and whether it is resolved.", [])
    {
    }

    /// <summary>Defines a tool that answers with the notes.</summary>
    protected NotesTool(string name, string description, ImmutableArray<ToolParameter> parameters)
        : base(name, description, [ToolParameter.File, .. parameters])
    {
    }

    /// <inheritdoc/>
    public sealed override ToolResult Run(ToolCall call)
    {
        var storyboard = call.World.Folder.Find(call.Arguments.Required(ToolParameter.File.Name));
        var timeline = call.World.Load(call, call.World.Films).Films.FirstOrDefault()?.Timeline;
        return ToolResult.Of(AgentJson.Text(ToldNotes.Of(Change(NotesFile.Read(storyboard), timeline, call), timeline, call.World.Folder), AgentJson.Default.ToldNotes));
    }

    /// <summary>Does what is to be done with them: nothing.</summary>
    protected virtual NotesFile Change(NotesFile notes, Timeline? timeline, ToolCall call) => notes;
}
