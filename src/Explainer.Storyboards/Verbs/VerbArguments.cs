using System.Collections.Immutable;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Verbs;

/// <summary>What one use of a verb was given.</summary>
/// <param name="Given">The parameters' values in the definition's order; null where none was given.</param>
/// <param name="To">The place given for <see cref="GenericVerb.To"/>; null for none.</param>
/// <param name="Props">The target's own props that are given, for a verb that takes any.</param>
internal sealed record VerbArguments(ImmutableArray<PropValue?> Given, Place? To, ImmutableArray<(PropDefinition Prop, PropValue Value)> Props)
{
    /// <summary>What is given for <see cref="GenericVerb.From"/>; null for nothing.</summary>
    public StartPlace? From { get; init; }
}
