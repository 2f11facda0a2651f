using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Compiling;

/// <summary>What came of a storyboard.</summary>
/// <param name="Timeline">The film, or null when there are errors.</param>
/// <param name="Storyboard">What the storyboard says besides pictures; null when it could not be read at all.</param>
/// <param name="Diagnostics">Every mistake, in the order of the files.</param>
public sealed record CompileResult(Timeline? Timeline, Storyboard? Storyboard, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything stops the film from being made.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

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

    /// <summary>Where the film's figures come from, one note each.</summary>
    public required ImmutableArray<string> SourceNotes { get; init; }
}

/// <summary>A beat as written, with its place in the film.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Narration">What is said; its text is empty when nothing is.</param>
/// <param name="Seen">What is to be seen, for a transcript; empty when not given.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="VoiceoverSpan">Where its voiceover stands, if it has one.</param>
public sealed record StoryboardBeat(
    string Id, string Title, Seconds Start, Seconds Duration, Narration Narration, string Seen, SourceSpan Span, SourceSpan? VoiceoverSpan);
