namespace Explainer.Editing.Syntax;

/// <summary>A single value.</summary>
public sealed class ScalarSyntax : ValueSyntax
{
    internal ScalarSyntax(int start, int end, ScalarStyle style, string value)
        : base(start, end)
    {
        Style = style;
        Value = value;
    }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>The text that it means, without quotes, escapes and folded lines.</summary>
    public string Value { get; }

    /// <summary>Whether it is written without quotes, or not at all.</summary>
    public bool IsPlain => Style is ScalarStyle.Plain or ScalarStyle.Empty;

    /// <summary>Whether it is nothing: empty, ~ or null, without quotes.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}
