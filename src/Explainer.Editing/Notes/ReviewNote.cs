using Explainer.Core.Time;
using Explainer.Pipeline.Exporting;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Notes;

/// <summary>A note of a review: what somebody says of a moment of a film.</summary>
/// <param name="Id">Its name, unlike any other's in the file.</param>
/// <param name="Beat">The beat that it is about; null for none.</param>
/// <param name="After">How long after the beat's start.</param>
/// <param name="Time">The time of the film when it was written; null when only the beat is known.</param>
/// <param name="Place">Where on the picture; null for all of it.</param>
/// <param name="Author">Who says it; empty for nobody in particular.</param>
/// <param name="Text">What is said.</param>
/// <param name="IsResolved">Whether it is done.</param>
public sealed record ReviewNote(string Id, string? Beat, Seconds After, Seconds? Time, NotePlace? Place, string Author, string Text, bool IsResolved)
{
    /// <summary>Its time in the film as that is now: it goes with its beat, and without one it stays. Never behind the end.</summary>
    /// <param name="timeline">The film; null when it has mistakes.</param>
    public Seconds TimeIn(Timeline? timeline)
    {
        if (timeline is null)
        {
            return Time ?? After;
        }

        var last = timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount - 1));
        return Seconds.Min(
            last,
            timeline.Beats.FirstOrDefault(b => b.Id == Beat) is { } beat
                ? timeline.Rate.TimeOf(beat.First) + Seconds.Min(After, timeline.Rate.TimeOf(new FrameIndex(beat.FrameCount - 1)))
                : Time ?? After);
    }

    /// <summary>The note as a page of the film shows it.</summary>
    /// <param name="timeline">The film.</param>
    public PageNote OnPage(Timeline timeline) => new(TimeIn(timeline), Place is { } place ? (place.X, place.Y) : null, Author, Text, IsResolved);
}
