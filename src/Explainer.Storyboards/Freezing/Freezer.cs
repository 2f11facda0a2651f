using Explainer.Core.Time;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Layout;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Scheduling;

namespace Explainer.Storyboards.Freezing;

/// <summary>Puts together what a storyboard comes to, once all of it is known.</summary>
internal static class Freezer
{
    /// <summary>The film's pictures.</summary>
    public static Timeline Timeline(BoundStoryboard storyboard, Schedule schedule, PlacedStoryboard placed) => new()
    {
        Title = storyboard.Title,
        Look = storyboard.Look with { Camera = placed.Camera },
        Size = storyboard.Size,
        Rate = storyboard.Rate,
        FrameCount = schedule.FrameCount,
        Roots = placed.Roots,
        Beats = schedule.Frames,
        Covers = schedule.Covers,
        Light = placed.Light,
        Notes = storyboard.Notes,
    };

    /// <summary>All that the storyboard says besides.</summary>
    public static Storyboard Storyboard(BoundStoryboard storyboard, Schedule schedule) => new()
    {
        Title = storyboard.Title,
        Description = storyboard.Description,
        Author = storyboard.Author,
        Language = storyboard.Look.Language,
        Languages = storyboard.Languages,
        Thumbnail = storyboard.Thumbnail,
        Voice = storyboard.Voice,
        Audio = storyboard.Audio,
        Captions = storyboard.Captions,
        Sounds = schedule.Sounds,
        Actions = schedule.Actions,
        SourceNotes = storyboard.SourceNotes,
        Allowances = schedule.Allowances,
        Beats =
        [
            .. schedule.Beats.Select(b => new StoryboardBeat(
                b.Bound.Id, b.Bound.Title, new Seconds(b.Start), new Seconds(b.Duration), b.Bound.Narration, b.Bound.Seen, b.Bound.Span,
                b.Bound.Map["voiceover"]?.Span)),
        ],
    };
}
