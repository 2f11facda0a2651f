using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>Tells moves that begin before the one before them has ended.</summary>
internal static class MoveOverlap
{
    private const double Slack = 1e-6;

    /// <summary>Tells them.</summary>
    /// <param name="scope">Takes the mistakes.</param>
    /// <param name="moves">In any order.</param>
    /// <param name="does">What two actions do at once, such as <c>turn the camera</c>.</param>
    public static void Check(Scope scope, IEnumerable<IMove> moves, string does)
    {
        IMove? before = null;
        foreach (var move in moves.OrderBy(m => m.Start))
        {
            if (before is not null && move.Start < before.Start + before.Over - Slack)
            {
                scope.Error(
                    "overlap", move.Origin, $"Two actions {does} at the same time", $"The other one is on line {before.Origin.Line}; let one end before the other starts.");
            }

            before = move;
        }
    }
}
