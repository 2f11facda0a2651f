using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Clips;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rendering;

/// <summary>A film that somebody wants.</summary>
public sealed record FilmRequest
{
    /// <summary>The compiled storyboard.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>The film's file, or its folder for a PNG sequence.</summary>
    public required string Output { get; init; }

    /// <summary>What kind of file.</summary>
    public required FilmFormat Format { get; init; }

    /// <summary>The picture's size; the storyboard's by default. Must have the storyboard's proportions.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>How good against how fast.</summary>
    public Quality Quality { get; init; } = Quality.Standard;

    /// <summary>The encoder's preset; null for the quality's.</summary>
    public string? Preset { get; init; }

    /// <summary>The constant rate factor; null for the quality's.</summary>
    public double? Crf { get; init; }

    /// <summary>The codec; null for the format's usual one.</summary>
    public VideoCodec? Codec { get; init; }

    /// <summary>Only these beats; all when empty.</summary>
    public ImmutableArray<string> Beats { get; init; } = [];

    /// <summary>Only these frames; null for all.</summary>
    public FrameSpan? Span { get; init; }

    /// <summary>How many clips are made side by side; null for as many as there are processors.</summary>
    public int? Jobs { get; init; }

    /// <summary>What goes beside the pictures; asked for when they are done, so that both can be made at the same time.</summary>
    public Func<FilmTracks> Tracks { get; init; } = () => FilmTracks.None;
}
