using System.Collections.Immutable;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>A parameter that decides which others a verb takes.</summary>
/// <param name="Key">The parameter.</param>
/// <param name="With">What says something only beside it.</param>
/// <param name="Without">What must not stand beside it.</param>
internal sealed record VerbBranch(PropDefinition Key, ImmutableArray<PropDefinition> With, ImmutableArray<PropDefinition> Without);
