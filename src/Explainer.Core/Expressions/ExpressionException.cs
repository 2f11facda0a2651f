namespace Explainer.Core.Expressions;

/// <summary>Ends the reading or the computing of an expression; never leaves this folder.</summary>
internal sealed class ExpressionException(ExpressionMistake mistake) : Exception(mistake.Finding.Message)
{
    /// <summary>What is wrong.</summary>
    public ExpressionMistake Mistake { get; } = mistake;
}
