using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Sounding;

/// <summary>A compiled storyboard with everything that is said in it.</summary>
/// <param name="Timeline">Its pictures.</param>
/// <param name="Storyboard">What it says besides.</param>
/// <param name="Narration">What is said and when.</param>
public sealed record SpokenFilm(Timeline Timeline, Storyboard Storyboard, FilmNarration Narration)
{
    /// <summary>Speaks a compiled storyboard; null when it has errors of its own.</summary>
    /// <param name="result">The compiled storyboard.</param>
    /// <param name="speaker">Speaks.</param>
    /// <param name="display">How captions reach the viewer; null for as the storyboard says. Burned-in ones become part of the pictures.</param>
    public static SpokenFilm? Of(CompileResult result, Speaker speaker, CaptionDisplay? display = null)
    {
        if (result is not { HasErrors: false, Timeline: { } timeline, Storyboard: { } storyboard })
        {
            return null;
        }

        storyboard = storyboard with { Captions = storyboard.Captions with { Display = display ?? storyboard.Captions.Display } };
        var narration = FilmNarration.Of(storyboard, speaker);
        if (storyboard.Captions.Display == CaptionDisplay.Burn)
        {
            timeline = timeline.WithCaptions(FilmCaptions.Drawn(FilmCaptions.Of(storyboard, narration, FilmCut.Whole(timeline))));
        }

        return new SpokenFilm(timeline, storyboard, narration) { Cancellation = speaker.Cancellation };
    }

    /// <summary>What is wrong with its narration and sounds.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Narration.Diagnostics, .. FilmScore.Of(Storyboard, Narration, FilmCut.Whole(Timeline), Cancellation).Diagnostics];

    private CancellationToken Cancellation { get; init; }
}
