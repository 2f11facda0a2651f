using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Editing.Notes;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Agents;

/// <summary>The notes of a storyboard, and what is wrong with their file.</summary>
internal sealed record ToldNotes(string File, ImmutableArray<ToldNote> Notes, ImmutableArray<ToldMistake> Diagnostics)
{
    /// <summary>The notes of a file.</summary>
    public static ToldNotes Of(NotesFile file, Timeline? timeline, AgentFolder folder) => new(
        folder.Relative(file.Path),
        [
            .. file.Notes.Select(n => new ToldNote(
                n.Id, Rounding.ToDecimals(n.TimeIn(timeline).Value, 3), n.Beat, n.Place?.X, n.Place?.Y, n.Author, n.Text, n.IsResolved)),
        ],
        [.. file.Diagnostics.Select(d => ToldMistake.Of(d, folder))]);
}
