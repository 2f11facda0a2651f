namespace Explainer.Editing.Edits;

/// <summary>A value that stands elsewhere.</summary>
/// <param name="name">The anchor's name.</param>
public sealed class EditAlias(string name) : EditValue
{
    /// <summary>The anchor's name.</summary>
    public string Name => name;

    /// <inheritdoc/>
    public override bool Says(EditValue other) => other is EditAlias same && same.Name == name && same.Anchor == Anchor;

    internal override EditValue Named(string? anchor) => new EditAlias(name) { Anchor = anchor };
}
