using System.Collections.Immutable;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Scheduling;

/// <summary>When everything happens, before it is known where; times in seconds of the film.</summary>
internal sealed record Schedule
{
    /// <summary>The beats, in order.</summary>
    public required ImmutableArray<ScheduledBeat> Beats { get; init; }

    /// <summary>The beats as frames.</summary>
    public required ImmutableArray<Beat> Frames { get; init; }

    /// <summary>Transitions.</summary>
    public required ImmutableArray<Cover> Covers { get; init; }

    /// <summary>The course of all props that actions change.</summary>
    public required IReadOnlyDictionary<(Element Element, PropDefinition Prop, int Item), Track> Tracks { get; init; }

    /// <summary>The changes that these tracks are made of.</summary>
    public required ImmutableArray<PropChange> Changes { get; init; }

    /// <summary>The stays of elements that are not always there.</summary>
    public required IReadOnlyDictionary<Element, ImmutableArray<Appearance>> Stays { get; init; }

    /// <summary>When elements are first shown.</summary>
    public required IReadOnlyDictionary<Element, double> FirstShown { get; init; }

    /// <summary>Movements, whose ends are known once elements are placed.</summary>
    public required ImmutableArray<PlaceMove> Moves { get; init; }

    /// <summary>Flights of particles, whose ends are known once elements are placed.</summary>
    public required ImmutableArray<SwarmFlight> Flights { get; init; }

    /// <summary>Pens that wipe elements, whose lines are known once elements are placed.</summary>
    public required ImmutableArray<PenMove> Pens { get; init; }

    /// <summary>Elements that turn into others, whose outlines are known once elements are placed.</summary>
    public required ImmutableArray<MorphMove> Morphs { get; init; }

    /// <summary>Turns of the camera.</summary>
    public required ImmutableArray<CameraMove> CameraMoves { get; init; }

    /// <summary>Moves of the ground's light.</summary>
    public required ImmutableArray<LightMove> LightMoves { get; init; }

    /// <summary>What sounds, in the order of time.</summary>
    public required ImmutableArray<PlannedSound> Sounds { get; init; }

    /// <summary>The actions with their times, one for each element that an action is done to.</summary>
    public required ImmutableArray<PlannedAction> Actions { get; init; }

    /// <summary>The warnings that are not to be told: of the whole film, of its beats, of what actions do.</summary>
    public required ImmutableArray<LintAllowance> Allowances { get; init; }

    /// <summary>The film's length in frames.</summary>
    public int FrameCount => Frames.IsEmpty ? 0 : Frames[^1].End.Value;
}
