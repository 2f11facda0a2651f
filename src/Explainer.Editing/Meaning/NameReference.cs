namespace Explainer.Editing.Meaning;

/// <summary>Where a name stands that is given elsewhere.</summary>
/// <param name="Kind">What it is a name of.</param>
/// <param name="Name">The name as it is written there.</param>
/// <param name="Start">Where it stands, in UTF-16 characters.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Definition">Where it is given; null when that is not found.</param>
public sealed record NameReference(NameKind Kind, string Name, int Start, int Length, NameDefinition? Definition);
