namespace Explainer.Storyboards.Reading;

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MappingEntry(ScalarNode Key, Node Value);
