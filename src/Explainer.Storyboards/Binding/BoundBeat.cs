using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>A beat with its place in the film; times in seconds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Start">When it starts in the film.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Key">The moment that stands for it, since its start; null while it is not chosen.</param>
/// <param name="Narration">What is said.</param>
/// <param name="Seen">What is to be seen, for a transcript.</param>
/// <param name="Span">Where its id stands.</param>
/// <param name="Map">The beat as written.</param>
internal sealed record BoundBeat(
    string Id, string Title, double Start, double Duration, double? Key, Narration Narration, string Seen, SourceSpan Span, MappingNode Map)
{
    public double End => Start + Duration;

    /// <summary>When its transition begins to take the picture away, in seconds of the film; its end when it has none.</summary>
    public double LeavesAt { get; init; } = Start + Duration;

    /// <summary>Whether its length is as written, not one that stands in for what could not be understood.</summary>
    public bool IsLengthKnown { get; init; } = true;

    /// <summary>Whether its voiceover could be bound.</summary>
    public bool IsVoiceoverKnown { get; init; } = true;
}

/// <summary>What an action is done to.</summary>
/// <param name="Bound">The element.</param>
/// <param name="Item">One of its items, or null for all of it.</param>
/// <param name="Span">Where it is named.</param>
internal readonly record struct Target(BoundElement Bound, int? Item, SourceSpan Span);

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
