using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Tells moves that begin before the one before them has ended.</summary>
internal static class MoveOverlap
{
    private const double Slack = 1e-6;

    /// <summary>Tells them.</summary>
    /// <param name="moves">In any order.</param>
    /// <param name="does">What two actions do at once, such as <c>turn the camera</c>.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(IEnumerable<IMove> moves, string does, MistakeList mistakes)
    {
        IMove? before = null;
        foreach (var move in moves.OrderBy(m => m.Start))
        {
            if (before is not null && move.Start < before.Start + before.Over - Slack)
            {
                mistakes.Add(TimeRules.OverlapMoves.With(does, before.Origin.Line).At(move.Origin));
            }

            before = move;
        }
    }
}
