using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>A list of values.</summary>
public sealed class SequenceNode : Node
{
    internal SequenceNode(SourceSpan span, ImmutableArray<Node> items)
        : base(span)
    {
        Items = items;
        foreach (var item in items)
        {
            Weight += item.Weight;
            Height = Math.Max(Height, item.Height + 1);
        }
    }

    /// <summary>The values in order.</summary>
    public ImmutableArray<Node> Items { get; }

    internal override string Kind => "a list";
}
