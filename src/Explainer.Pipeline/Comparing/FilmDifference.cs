using System.Collections.Immutable;

namespace Explainer.Pipeline.Comparing;

/// <summary>How two films differ.</summary>
/// <param name="Facts">What differs of the film as a whole, such as its title, length, voice or captions.</param>
/// <param name="Beats">All beats in the order of the new film; removed ones stand where they stood.</param>
/// <param name="Props">What is said otherwise of elements that both films have.</param>
public sealed record FilmDifference(
    ImmutableArray<ChangedFact> Facts, ImmutableArray<BeatDifference> Beats, ImmutableArray<ChangedProp> Props)
{
    /// <summary>Whether nothing differs that is seen, heard or read.</summary>
    public bool IsSame => Facts.IsEmpty && Props.IsEmpty && Beats.All(b => b.Change == BeatChange.Same);
}
