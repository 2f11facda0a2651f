using System.Collections.Immutable;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Without at least one of some keys a verb would do nothing.</summary>
/// <param name="OneOf">The keys; empty for any at all.</param>
/// <param name="Lacks">What the action does not say, behind the verb's name.</param>
/// <param name="Remedy">What to add.</param>
internal sealed record VerbNeed(ImmutableArray<PropDefinition> OneOf, string Lacks, string Remedy);
