using System.Collections.Immutable;

namespace Explainer.Storyboards.Docs;

/// <summary>A map of a storyboard, for editors: which keys it has.</summary>
/// <param name="Name">What it is, such as <c>beat</c>.</param>
/// <param name="Keys">The keys that it may have.</param>
public sealed record MapShape(string Name, ImmutableArray<KeyShape> Keys)
{
    /// <summary>What its keys are names of, where they are the author's own.</summary>
    public Declaration Declares { get; init; }

    /// <summary>What is behind keys that are the author's own; null when there are none.</summary>
    public ValueShape? Others { get; init; }

    /// <summary>The key of a name; null when it has none.</summary>
    public KeyShape? Find(string name) => Keys.FirstOrDefault(k => k.Name == name);
}
