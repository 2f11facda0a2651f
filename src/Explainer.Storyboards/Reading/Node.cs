using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>A value of a storyboard file, before anything is known of its meaning. Immutable; an alias shares the node it stands for.</summary>
public abstract class Node
{
    private protected Node(SourceSpan span) => Span = span;

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; }

    /// <summary>How many nodes it holds with itself, aliases counted as what they stand for.</summary>
    internal long Weight { get; private protected init; } = 1;

    /// <summary>How many levels it has, 1 for a scalar.</summary>
    internal int Height { get; private protected init; } = 1;

    /// <summary>What it is, for messages: a text, a list or a map.</summary>
    internal abstract string Kind { get; }
}
