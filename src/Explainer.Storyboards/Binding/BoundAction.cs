using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>An action, bound; times in seconds of the film.</summary>
/// <param name="Verb">The generic verb, or null for one of the components' own.</param>
/// <param name="VerbKey">The verb as written.</param>
/// <param name="Targets">What it is done to; empty for the camera on the whole frame.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Over">How long it takes; null for the verb's own time.</param>
/// <param name="Ease">How it passes; null for the verb's own way.</param>
/// <param name="Stagger">The time between targets or items.</param>
/// <param name="Parameters">The keys that are neither verb nor time.</param>
/// <param name="Beat">The beat it is in.</param>
/// <param name="Map">The action as written.</param>
/// <param name="Sound">What sounds with it; null for nothing.</param>
internal sealed record BoundAction(
    ActionDefinition? Verb, ScalarNode VerbKey, ImmutableArray<Target> Targets, double Start, double? Over, EasingFunction? Ease, double Stagger,
    ImmutableArray<MappingEntry> Parameters, BoundBeat Beat, MappingNode Map, BoundSound? Sound)
{
    /// <summary>Whether all of it could be bound, so that its times can be held against others.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>Whether nothing happens but its sound.</summary>
    public bool IsSoundOnly => VerbKey.Text == SoundBinder.Key;
}
