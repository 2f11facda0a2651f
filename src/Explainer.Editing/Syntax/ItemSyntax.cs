namespace Explainer.Editing.Syntax;

/// <summary>An item of a list, with its hyphen if it has one.</summary>
public sealed class ItemSyntax : SyntaxNode
{
    internal ItemSyntax(int start, int end, ValueSyntax value)
        : base(start, end)
    {
        Value = value;
        Adopt(value);
    }

    /// <summary>The value; an empty one when nothing is written.</summary>
    public ValueSyntax Value { get; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Value];
}
