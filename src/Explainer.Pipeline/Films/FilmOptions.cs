using System.Collections.Immutable;
using Explainer.Compute.Results;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Films;

/// <summary>What a caller wants of a film besides what its storyboard says. The default is the storyboard's own film in its first language.</summary>
public sealed record FilmOptions
{
    /// <summary>The word that means every language of a storyboard.</summary>
    public const string AllLanguages = "all";

    /// <summary>The language, one of the storyboard's; null for its first, <see cref="AllLanguages"/> for each of them.</summary>
    public string? Language { get; init; }

    /// <summary>The frame in pixels instead of the storyboard's; even on both sides.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The frame rate instead of the storyboard's.</summary>
    public FrameRate? Rate { get; init; }

    /// <summary>Where measured figures come from; null shows the storyboard's own.</summary>
    public Measurement? Figures { get; init; }

    /// <summary>How captions reach the viewer, one of <see cref="FilmNames.Captions"/>; null for as the storyboard says.</summary>
    public string? Captions { get; init; }

    /// <summary>Folders besides the storyboard's own below which it may name files.</summary>
    public ImmutableArray<string> OtherFolders { get; init; } = [];

    /// <summary>Whether the storyboard may name programs that are started.</summary>
    public bool AllowsCommands { get; init; }

    /// <summary>
    /// Whether narration is spoken at once, so that its mistakes are among the film's. Without it nothing is spoken before somebody asks for
    /// sound or captions, unless the pictures depend on it.
    /// </summary>
    public bool Speaks { get; init; } = true;
}
