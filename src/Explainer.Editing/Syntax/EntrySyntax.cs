namespace Explainer.Editing.Syntax;

/// <summary>A key of a map with its value.</summary>
public sealed class EntrySyntax : SyntaxNode
{
    internal EntrySyntax(int start, int end, ValueSyntax key, int colon, ValueSyntax value)
        : base(start, end)
    {
        (Key, Colon, Value) = (key, colon, value);
        Adopt(key);
        Adopt(value);
    }

    /// <summary>The key.</summary>
    public ValueSyntax Key { get; }

    /// <summary>Where its colon stands; -1 when it has none.</summary>
    public int Colon { get; }

    /// <summary>The value; an empty one when nothing is written.</summary>
    public ValueSyntax Value { get; }

    /// <summary>The key as text; empty when it is none.</summary>
    public string Name => (Key as ScalarSyntax)?.Value ?? "";

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Key, Value];
}
