using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Binding;

/// <summary>An action, bound; when it happens is not known yet. Lengths are in seconds.</summary>
/// <param name="Verb">The generic verb, or null for one of the components' own, or none.</param>
/// <param name="VerbKey">The verb as written.</param>
/// <param name="Targets">What it is done to; empty for the whole frame.</param>
/// <param name="After">How long after the end of the action before it; null when it does not refer to that.</param>
/// <param name="At">When it starts; null for the beat's start.</param>
/// <param name="Over">How long it takes; null for the verb's own time.</param>
/// <param name="Ease">How it passes; null for the verb's own way.</param>
/// <param name="Stagger">The time between targets or items.</param>
/// <param name="Map">The action as written.</param>
/// <param name="Sound">What sounds with it; null for nothing.</param>
internal sealed record BoundAction(
    GenericVerb? Verb, ScalarNode VerbKey, ImmutableArray<BoundTarget> Targets, double? After, BoundMoment? At, double? Over, EasingFunction? Ease,
    double Stagger, MappingNode Map, BoundSound? Sound)
{
    /// <summary>When it ends; null when it takes as long as it says, or as its verb does.</summary>
    public BoundMoment? Until { get; init; }

    /// <summary>What is done to the frame, or to what of it the first target is; null for verbs that are done to each target.</summary>
    public BoundUse? FrameUse { get; init; }

    /// <summary>The names of warnings that are not to be told of its targets, from its start to the end of its beat.</summary>
    public ImmutableArray<string> Allows { get; init; } = [];

    /// <summary>Whether whom it is done to and when could be bound, so that its times can be held against others.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>Whether what is done could be bound.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether nothing happens but its sound.</summary>
    public bool IsSoundOnly => VerbKey.Text == SoundBinder.Key;
}
