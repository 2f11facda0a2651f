using System.Collections.Immutable;

namespace Explainer.Editing.Syntax;

/// <summary>A list of values.</summary>
public sealed class ListSyntax : ValueSyntax
{
    internal ListSyntax(int start, int end, bool isFlow, bool isClosed, ImmutableArray<ItemSyntax> items)
        : base(start, end)
    {
        (IsFlow, IsClosed, Items) = (isFlow, isClosed, items);
        foreach (var item in items)
        {
            Adopt(item);
        }
    }

    /// <summary>Whether it is written in square brackets.</summary>
    public bool IsFlow { get; }

    /// <summary>Whether its closing bracket is there; false for a block.</summary>
    public bool IsClosed { get; }

    /// <summary>The items in order.</summary>
    public ImmutableArray<ItemSyntax> Items { get; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}
