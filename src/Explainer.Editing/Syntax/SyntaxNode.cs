namespace Explainer.Editing.Syntax;

/// <summary>A part of a storyboard's text that means something: from its first to its last sign, without what is around it.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Where it starts, in UTF-16 characters; an anchor or tag before it belongs to it.</summary>
    public int Start { get; internal set; }

    /// <summary>Behind its last character.</summary>
    public int End { get; }

    /// <summary>How long it is.</summary>
    public int Length => End - Start;

    /// <summary>What it is a part of; null for the top.</summary>
    public SyntaxNode? Parent { get; internal set; }

    /// <summary>Its parts in the order of the text.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>The node and all below it, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> All()
    {
        var open = new Stack<SyntaxNode>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Everything that it is a part of, the nearest first.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    private protected void Adopt(SyntaxNode child) => child.Parent = this;
}
