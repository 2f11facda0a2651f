using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Time;

namespace Explainer.Scenes.Definitions;

/// <summary>How a verb is called: what validation, suggestions, schema and documentation are made from.</summary>
/// <param name="Name">In kebab-case, such as <c>fill</c>.</param>
/// <param name="Summary">What it does, one sentence.</param>
/// <param name="Duration">How long it takes when the storyboard does not say, in seconds; 0 for at once.</param>
/// <param name="Ease">How it passes when the storyboard does not say.</param>
/// <param name="Parameters">What it takes besides time.</param>
/// <param name="Example">One line of YAML.</param>
public abstract record VerbDefinition(
    string Name, string Summary, Seconds Duration, EasingFunction Ease, ImmutableArray<PropDefinition> Parameters, string Example)
{
    /// <summary>Whether the target may name one item, such as <c>row[2]</c>.</summary>
    public bool TakesItem { get; init; }
}
