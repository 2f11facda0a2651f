using System.Collections.Immutable;

namespace Explainer.Video.Speech.Neural;

/// <summary>What is said in one breath.</summary>
/// <param name="Words">The words.</param>
/// <param name="Mark">The mark behind it: one of <c>. ! ? , ; :</c>, or null.</param>
internal sealed record PhonemeClause(ImmutableArray<PhonemeWord> Words, char? Mark)
{
    /// <summary>Whether a sentence ends with it.</summary>
    public bool EndsSentence => Mark is '.' or '!' or '?';
}
