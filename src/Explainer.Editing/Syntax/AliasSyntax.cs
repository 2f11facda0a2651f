namespace Explainer.Editing.Syntax;

/// <summary>A value that stands elsewhere, behind an anchor.</summary>
public sealed class AliasSyntax : ValueSyntax
{
    internal AliasSyntax(int start, int end, string name)
        : base(start, end) => Name = name;

    /// <summary>The anchor's name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}
