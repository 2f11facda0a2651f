using System.Collections.Immutable;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Docs;

/// <summary>What keys are for that are bound one by one.</summary>
internal static class KeySummaries
{
    /// <summary>The keys of a beat.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Beat =
    [
        ("id", "Its name; unique among beats."),
        ("title", "What its chapter is called."),
        ("time", "Its range in the film, such as 0:05-0:15; beats join without a gap."),
        ("duration", "How long it lasts; without time and duration as long as its voiceover needs."),
        ("padding", "Silence after the voiceover, when the beat is as long as that needs; 0.5s by default."),
        ("voiceover", "What is said. [name] marks a moment that actions may start at."),
        ("key", "The moment that stands for the beat in stills and sheets; by default the last before leave begins and before the hides at its end."),
        ("seen", "What is to be seen, for a transcript."),
        ("enter", "How its picture appears: fade, flash or wipe, with a time, such as fade 0.6s."),
        ("leave", "How its picture vanishes at its end."),
        (AllowBinder.Key, AllowBinder.Summary),
        ("for", LoopExpander.ListKeys[0].Summary),
        ("when", LoopExpander.ListKeys[1].Summary),
        ("actions", "What happens."),
    ];

    /// <summary>The keys of <c>video</c>.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Video =
    [
        ("size", "Width x height in pixels, both even, 16 to 7680."),
        ("fps", "Frames per second."),
    ];

    /// <summary>The keys of a figure.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Figure =
    [
        ("value", "An expression of other figures, such as {= new / old }; the figure then has their sources."),
        ("reference", "The value shown when none was measured; of a series its points [x, y]."),
        ("unit", "Its unit, such as %."),
        ("source", "Where the reference comes from; required unless value is given."),
        ("device", "The kind of device that the reference is of, such as GPU; a measurement brings its own."),
        ("measure", "The dotted name of the measurement that takes its place."),
        ("format", "How it is written, a .NET number format such as 0.0."),
    ];

    /// <summary>The keys of a moment that is a map.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Moment =
    [
        ("said", "Words of the voiceover, or a [mark]."),
        ("plus", "How long after these words begin."),
        ("minus", "How long before these words begin."),
    ];

    /// <summary>The key of a template that names its parameters.</summary>
    public const string Parameters = "Its parameters with their defaults; null for none.";

    /// <summary>What a key is for.</summary>
    public static string Of(ImmutableArray<(string Name, string Summary)> keys, string name) => keys.First(k => k.Name == name).Summary;
}
