using System.Collections.Immutable;

namespace Explainer.Storyboards.Model;

/// <summary>A storyboard as written, for whoever makes sound, captions, chapters and files from it.</summary>
public sealed record Storyboard
{
    /// <summary>The film's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the film is about; empty when not given.</summary>
    public required string Description { get; init; }

    /// <summary>Who made it; empty when not given.</summary>
    public required string Author { get; init; }

    /// <summary>The language it was compiled for, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>All languages it is written in, the main one first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The beats, in order.</summary>
    public required ImmutableArray<StoryboardBeat> Beats { get; init; }

    /// <summary>The beat whose key moment is the thumbnail; null for none named.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>Who speaks; null for a silent film.</summary>
    public VoiceSettings? Voice { get; init; }

    /// <summary>How sounds are put together.</summary>
    public required AudioSettings Audio { get; init; }

    /// <summary>How captions reach the viewer.</summary>
    public required CaptionChoices Captions { get; init; }

    /// <summary>The sound effects, in the order of their times.</summary>
    public required ImmutableArray<PlannedSound> Sounds { get; init; }

    /// <summary>The actions with their times, one for each element that an action is done to, in the order they are written.</summary>
    public required ImmutableArray<PlannedAction> Actions { get; init; }

    /// <summary>The warnings that it says are not to be told at the top, of a beat or of an action; those of elements are with the elements.</summary>
    public required ImmutableArray<LintAllowance> Allowances { get; init; }

    /// <summary>Where the film's figures come from, one note each.</summary>
    public required ImmutableArray<string> SourceNotes { get; init; }
}
