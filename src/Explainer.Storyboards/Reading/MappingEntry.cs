using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MappingEntry(ScalarNode Key, Node Value)
{
    /// <summary>Where the value is wrong: where it stands, or at the key when nothing stands there.</summary>
    internal SourceSpan PlaceOfValue => Value is ScalarNode { IsNull: true } ? Key.Span : Value.Span;
}
