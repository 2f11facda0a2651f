using System.Collections.Immutable;

namespace Explainer.Editing.Edits;

/// <summary>A map from keys to values.</summary>
/// <param name="entries">The keys with their values, in order.</param>
public sealed class EditMap(ImmutableArray<KeyValuePair<EditValue, EditValue>> entries) : EditValue
{
    /// <summary>The keys with their values, in order.</summary>
    public ImmutableArray<KeyValuePair<EditValue, EditValue>> Entries => entries;

    /// <inheritdoc/>
    public override bool Says(EditValue other) =>
        other is EditMap same && same.Anchor == Anchor && same.Entries.Length == entries.Length
        && entries.Zip(same.Entries).All(p => p.First.Key.Says(p.Second.Key) && p.First.Value.Says(p.Second.Value));

    internal override EditValue Named(string? anchor) => new EditMap(entries) { Anchor = anchor };

    internal EditMap With(ImmutableArray<KeyValuePair<EditValue, EditValue>> others) => new(others) { Anchor = Anchor };
}
