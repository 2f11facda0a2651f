namespace Explainer.Editing.Edits;

/// <summary>An edit, or why there is none.</summary>
/// <param name="Edit">The edit; null when it is refused.</param>
/// <param name="Refusal">Why.</param>
public readonly record struct EditResult(TextEdit? Edit, EditRefusal Refusal)
{
    /// <summary>An edit that is made.</summary>
    public static implicit operator EditResult(TextEdit edit) => new(edit, EditRefusal.None);

    /// <summary>An edit that is not.</summary>
    public static implicit operator EditResult(EditRefusal refusal) => new(null, refusal);
}
