namespace Explainer.Editing.Edits;

/// <summary>One step of a path: a key of a map, or an item of a list.</summary>
/// <param name="Key">The key; null for an item.</param>
/// <param name="Index">The item, counted from 0.</param>
public readonly record struct PathStep(string? Key, int Index);
