using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Binding;

/// <summary>A storyboard of which every word is understood, in one language and for one frame. When and where things are comes later.</summary>
internal sealed record BoundStoryboard
{
    /// <summary>The film's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the film is about; empty when not given.</summary>
    public required string Description { get; init; }

    /// <summary>Who made it; empty when not given.</summary>
    public required string Author { get; init; }

    /// <summary>All languages it is written in, the main one first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>What all frames share.</summary>
    public required Look Look { get; init; }

    /// <summary>The frame in pixels.</summary>
    public required PixelSize Size { get; init; }

    /// <summary>Frames per second.</summary>
    public required FrameRate Rate { get; init; }

    /// <summary>Elements that are not inside of another, those farthest from the viewer first.</summary>
    public required ImmutableArray<Element> Roots { get; init; }

    /// <summary>All elements by name.</summary>
    public required ElementTable Elements { get; init; }

    /// <summary>Whom elements stand beside that are placed by another.</summary>
    public required IReadOnlyDictionary<BoundElement, BoundElement> Neighbours { get; init; }

    /// <summary>The elements that others' props name.</summary>
    public required ImmutableArray<(BoundElement Element, TargetProp Prop, BoundElement Other)> Links { get; init; }

    /// <summary>The beats with their actions, in order.</summary>
    public required ImmutableArray<BoundBeat> Beats { get; init; }

    /// <summary>The beat whose key moment is the thumbnail; null for none named.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>Who speaks; null for a silent film.</summary>
    public VoiceSettings? Voice { get; init; }

    /// <summary>How sounds are put together.</summary>
    public required AudioSettings Audio { get; init; }

    /// <summary>How captions reach the viewer.</summary>
    public required CaptionChoices Captions { get; init; }

    /// <summary>How the note line looks; null for as the theme has it.</summary>
    public NoteStyle? Notes { get; init; }

    /// <summary>Where the film's figures come from, one note each.</summary>
    public required ImmutableArray<string> SourceNotes { get; init; }

    /// <summary>The names of warnings that are not to be told at all.</summary>
    public required ImmutableArray<string> Allows { get; init; }

    /// <summary>The other shapes of frames for which it has keys of its own.</summary>
    public required ImmutableArray<string> OtherShapes { get; init; }
}
