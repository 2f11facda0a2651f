namespace Explainer.Editing.Edits;

/// <summary>A single value.</summary>
/// <param name="text">The text.</param>
/// <param name="isPlain">Whether it may be nothing: empty, ~ or null. A text that reads so and is not nothing is written in quotes.</param>
public sealed class EditText(string text, bool isPlain) : EditValue
{
    /// <summary>The text.</summary>
    public string Value => text;

    /// <summary>Whether it is nothing.</summary>
    public bool IsNull => isPlain && text is "" or "~" or "null";

    /// <inheritdoc/>
    public override bool Says(EditValue other) => other is EditText same && same.Value == text && same.IsNull == IsNull && same.Anchor == Anchor;

    internal override EditValue Named(string? anchor) => new EditText(text, isPlain) { Anchor = anchor };
}
