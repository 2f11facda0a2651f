using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Timelines;

/// <summary>A compiled storyboard: every time absolute, every element with the course of its props. Immutable; any frame can be composed from it.</summary>
public sealed record Timeline
{
    /// <summary>The film's title.</summary>
    public required string Title { get; init; }

    /// <summary>What all of its frames share.</summary>
    public required Look Look { get; init; }

    /// <summary>The frame in design px: its short side is 1080.</summary>
    public PixelSize DesignSize => Look.DesignSize;

    /// <summary>The frame in pixels of the film, before any scaling by an option.</summary>
    public required PixelSize Size { get; init; }

    /// <summary>Frames per second.</summary>
    public required FrameRate Rate { get; init; }

    /// <summary>The film's length in frames.</summary>
    public required int FrameCount { get; init; }

    /// <summary>Colours, fonts and sizes.</summary>
    public Theme Theme => Look.Theme;

    /// <summary>Sets text.</summary>
    public ITypesetter Typesetter => Look.Typesetter;

    /// <summary>The language of text, a BCP 47 tag.</summary>
    public string Language => Look.Language;

    /// <summary>What the camera shows over the film.</summary>
    public Camera Camera => Look.Camera;

    /// <summary>Elements that are not inside of another, those farthest from the viewer first.</summary>
    public required ImmutableArray<Element> Roots { get; init; }

    /// <summary>The beats in order; together they cover the film.</summary>
    public required ImmutableArray<Beat> Beats { get; init; }

    /// <summary>The middle of the ground's light in design px; null for its usual place.</summary>
    public Track? Light { get; init; }

    /// <summary>Transitions.</summary>
    public ImmutableArray<Cover> Covers { get; init; } = [];

    /// <summary>Captions that are drawn into the picture, in order of time; empty when captions are a track of their own.</summary>
    public ImmutableArray<CaptionCue> Captions { get; init; } = [];

    /// <summary>How the note line looks; null for as the theme has it.</summary>
    public NoteStyle? Notes { get; init; }

    /// <summary>The same film with other captions drawn into it.</summary>
    /// <param name="captions">The captions, in order of time.</param>
    public Timeline WithCaptions(ImmutableArray<CaptionCue> captions) => this with { Captions = captions };
}
