using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>A beat, bound; when it is in the film is not known yet.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Narration">What is said.</param>
/// <param name="Seen">What is to be seen, for a transcript.</param>
/// <param name="Length">How long it lasts, as far as it says.</param>
/// <param name="Map">The beat as written.</param>
internal sealed record BoundBeat(string Id, string Title, Narration Narration, string Seen, BoundLength Length, MappingNode Map)
{
    /// <summary>The moment that stands for it; null when none is named.</summary>
    public BoundMoment? Key { get; init; }

    /// <summary>How its picture appears; null for at once.</summary>
    public BoundCover? Enter { get; init; }

    /// <summary>How its picture vanishes; null for not at all.</summary>
    public BoundCover? Leave { get; init; }

    /// <summary>Whether its voiceover could be bound.</summary>
    public bool IsVoiceoverKnown { get; init; } = true;

    /// <summary>The names of warnings that are not to be told of it.</summary>
    public ImmutableArray<string> Allows { get; init; } = [];

    /// <summary>What happens, in order, with what is written; null for an action that could not be bound.</summary>
    public ImmutableArray<(MappingNode Map, BoundAction? Action)> Actions { get; init; } = [];

    /// <summary>Whether something stands among its actions that is none: it may have shown any element.</summary>
    public bool HasUnread { get; init; }

    /// <summary>Where its first key stands.</summary>
    public SourceSpan FirstSpan => Map.Entries.Length > 0 ? Map.Entries[0].Key.Span : Map.Span;

    /// <summary>Where its id stands.</summary>
    public SourceSpan Span => Map["id"]?.Span ?? FirstSpan;
}
