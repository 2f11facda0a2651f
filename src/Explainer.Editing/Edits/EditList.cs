using System.Collections.Immutable;

namespace Explainer.Editing.Edits;

/// <summary>A list of values.</summary>
/// <param name="items">The values in order.</param>
public sealed class EditList(ImmutableArray<EditValue> items) : EditValue
{
    /// <summary>The values in order.</summary>
    public ImmutableArray<EditValue> Items => items;

    /// <inheritdoc/>
    public override bool Says(EditValue other) =>
        other is EditList same && same.Anchor == Anchor && same.Items.Length == items.Length && items.Zip(same.Items).All(p => p.First.Says(p.Second));

    internal override EditValue Named(string? anchor) => new EditList(items) { Anchor = anchor };

    internal EditList With(ImmutableArray<EditValue> others) => new(others) { Anchor = Anchor };
}
