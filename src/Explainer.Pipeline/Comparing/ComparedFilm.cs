using System.Collections.Immutable;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;

namespace Explainer.Pipeline.Comparing;

/// <summary>A film as it is compared: its pictures, and in words what else decides how it is heard and read.</summary>
/// <param name="Timeline">The pictures and what is said.</param>
/// <param name="Facts">What holds for the whole film, under the names that an author writes.</param>
/// <param name="Sounds">By beat, one line for each recording and sound effect.</param>
internal sealed record ComparedFilm(
    Timeline Timeline, ImmutableArray<(string Name, string Value)> Facts, ImmutableDictionary<string, ImmutableArray<string>> Sounds)
{
    /// <summary>Reads the sound files that it names, which need not be there afterwards; null when the storyboard has errors.</summary>
    /// <param name="result">The compiled storyboard.</param>
    public static ComparedFilm? Of(CompileResult result) => result is { HasErrors: false, Timeline: { } timeline, Storyboard: { } storyboard }
        ? new ComparedFilm(timeline, FilmFacts.Of(timeline, storyboard), BeatSounds.Of(storyboard))
        : null;
}
