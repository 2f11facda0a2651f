using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Tells of elements of one action that cannot become what they are to become.</summary>
internal static class MorphCheck
{
    /// <summary>Tells of them.</summary>
    /// <param name="moves">What one action does.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(IEnumerable<MorphMove> moves, MistakeList mistakes)
    {
        var seen = new HashSet<Element>();
        foreach (var move in moves)
        {
            if (move.Element == move.Into)
            {
                mistakes.Add(MorphRules.BadMorphSelf.With(move.Element.Id).At(move.IntoSpan));
            }
            else if (IsWithin(move.Element, move.Into) || IsWithin(move.Into, move.Element))
            {
                mistakes.Add(MorphRules.BadMorphWithin.With(move.Element.Id, move.Into.Id).At(move.IntoSpan));
            }
            else if (!seen.Add(move.Element))
            {
                mistakes.Add(MorphRules.BadMorphTwice.With(move.Element.Id).At(move.Span));
            }
        }
    }

    private static bool IsWithin(Element inner, Element outer)
    {
        for (var at = inner.Parent; at is not null; at = at.Parent)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }
}
