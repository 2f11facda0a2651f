namespace Explainer.Editing.Syntax;

/// <summary>A value: a text, a map, a list or an alias.</summary>
public abstract class ValueSyntax : SyntaxNode
{
    private protected ValueSyntax(int start, int end)
        : base(start, end) => ContentStart = start;

    /// <summary>Where it starts behind its anchor and tag.</summary>
    public int ContentStart { get; }

    /// <summary>The name of its anchor, without the ampersand; null for none.</summary>
    public string? Anchor { get; internal set; }
}
