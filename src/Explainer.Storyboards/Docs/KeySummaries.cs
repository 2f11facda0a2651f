using System.Collections.Immutable;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Docs;

/// <summary>What keys are for that are bound one by one.</summary>
internal static class KeySummaries
{
    /// <summary>The keys of a beat.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Beat =
    [
        ("id", "Its name, unique among beats."),
        ("title", "Title of its chapter."),
        ("time", "Its time range in the film, such as 0:05-0:15; beats must follow without gaps."),
        ("duration", "Its length; without time and duration, as long as its voiceover."),
        ("padding", "Silence after the voiceover in a beat without a set length; 0.5s by default."),
        ("voiceover", "What is said. [name] marks a moment for actions; at [/] a new caption begins."),
        ("key", "The moment that represents the beat in stills and sheets: a time, words or a [mark]; by default the last one before leave and the hides at its end."),
        ("seen", "What can be seen, for the transcript."),
        ("enter", "How it appears: fade, flash or wipe with a time, such as fade 0.6s; or { with: wipe, over: 0.8s, carry: van } to keep elements in view through the transition while all else leaves."),
        ("leave", "How it disappears at its end."),
        (AllowBinder.Key, AllowBinder.Summary),
        ("for", LoopExpander.ListKeys[0].Summary),
        ("when", LoopExpander.ListKeys[1].Summary),
        ("actions", "What happens."),
    ];

    /// <summary>The keys of <c>video</c>.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Video =
    [
        ("size", "Width x height in pixels, both even, from 16 to 7680."),
        ("fps", "Frames per second."),
    ];

    /// <summary>The keys of a figure.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Figure =
    [
        ("value", "An expression of other figures, such as {= new / old }; their sources carry over."),
        ("reference", "The value shown when none is measured; for a series, its points [x, y]."),
        ("unit", "Its unit, such as %."),
        ("source", "Where the reference comes from; required unless value is given."),
        ("device", "The kind of device of the reference, such as GPU; a measurement has its own."),
        ("measure", "The dotted name of the measurement that replaces it."),
        ("format", "Number format (.NET custom format), such as 0.0."),
    ];

    /// <summary>The keys of a moment that is a map.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Moment =
    [
        ("said", "Words of the voiceover, or a [mark]."),
        ("plus", "Time after these words begin."),
        ("minus", "Time before these words begin."),
    ];

    /// <summary>The keys of a transition that is a map.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Transition =
    [
        ("with", "What it looks like: fade, flash or wipe."),
        ("over", "How long each half takes; 0.6s by default."),
        (CarryBinder.Key, "What stays in view through it; all else that is on screen leaves. The beat before ends with the same transition, unless it has its own leave."),
    ];

    /// <summary>The key of a template that names its parameters.</summary>
    public const string Parameters = "Its parameters with their defaults; null for none.";

    /// <summary>What a key is for.</summary>
    public static string Of(ImmutableArray<(string Name, string Summary)> keys, string name) => keys.First(k => k.Name == name).Summary;
}
