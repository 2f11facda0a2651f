using System.Collections.Immutable;

namespace Explainer.Storyboards.Docs;

/// <summary>What may be written behind a key, for editors.</summary>
/// <param name="Kind">The kind of value.</param>
public sealed record ValueShape(ShapeKind Kind)
{
    /// <summary>A value of which nothing is known.</summary>
    public static ValueShape Any { get; } = new(ShapeKind.Any);

    /// <summary>The words that may stand there, with what each means; besides a map, if there is one.</summary>
    public ImmutableArray<(string Name, string Summary)> Words { get; init; } = [];

    /// <summary>The map that may stand there.</summary>
    public MapShape? Map { get; init; }

    /// <summary>What the items of a list are, where one may stand.</summary>
    public ValueShape? Items { get; init; }

    /// <summary>Which files are meant, by their extensions with a dot.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>Whether a list of such values may stand there as well as one.</summary>
    public bool TakesSeveral { get; init; }
}
