namespace Explainer.Core.Expressions;

/// <summary>What a piece of an expression is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,

    /// <summary>An operator, a bracket or a comma.</summary>
    Sign,
}
