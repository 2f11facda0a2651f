using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Definitions;

/// <summary>A verb that a component brings.</summary>
/// <param name="Name">In kebab-case, such as <c>fill</c>.</param>
/// <param name="Summary">What it does, one sentence.</param>
/// <param name="Duration">How long it takes when the storyboard does not say, in seconds; 0 for at once.</param>
/// <param name="Ease">How it passes when the storyboard does not say.</param>
/// <param name="Parameters">What it takes besides time.</param>
/// <param name="Apply">Turns one use into changes of props.</param>
/// <param name="Example">One line of YAML.</param>
public sealed record ActionDefinition(
    string Name,
    string Summary,
    Seconds Duration,
    EasingFunction Ease,
    ImmutableArray<PropDefinition> Parameters,
    Action<ActionCall> Apply,
    string Example)
    : VerbDefinition(Name, Summary, Duration, Ease, Parameters, Example)
{
    /// <summary>How long it takes when the storyboard does not say, where that follows from the element and the item meant; <see cref="VerbDefinition.Duration"/> when null.</summary>
    public Func<Element, int?, Seconds, Seconds>? Length { get; init; }

    /// <summary>What of its parameters does not fit the element; nothing when null.</summary>
    public Func<Element, Func<PropDefinition, PropValue>, IEnumerable<DataMistake>>? Check { get; init; }
}
