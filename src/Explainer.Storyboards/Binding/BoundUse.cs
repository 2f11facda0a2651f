using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Binding;

/// <summary>One use of a verb.</summary>
/// <param name="Verb">The verb: a generic one, or one of the target's component.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record BoundUse(VerbDefinition Verb, VerbArguments Arguments);
