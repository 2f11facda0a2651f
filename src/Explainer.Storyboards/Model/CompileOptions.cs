using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes;
using Explainer.Scenes.Components;

namespace Explainer.Storyboards.Model;

/// <summary>What compiling a storyboard needs from the world, and what a caller may change about the film.</summary>
public sealed record CompileOptions
{
    /// <summary>Sets text.</summary>
    public required ITypesetter Typesetter { get; init; }

    /// <summary>Reads pictures.</summary>
    public required IPictureSource Pictures { get; init; }

    /// <summary>The components that a storyboard may name; by default those that come with Explainer.</summary>
    public ComponentSet Components { get; init; } = ComponentSet.BuiltIn;

    /// <summary>Measured figures; by default none is at hand and references are shown.</summary>
    public IFigureSource Figures { get; init; } = NoFigures.Instance;

    /// <summary>Knows the times of words in a storyboard's own voice; null estimates them like those of a silent film.</summary>
    public ISpeaker? Speaker { get; init; }

    /// <summary>When words are spoken in a silent film; by default estimated from the text.</summary>
    public INarrationClock Narration { get; init; } = EstimatedNarration.Instance;

    /// <summary>The frame in pixels instead of the storyboard's.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The frame rate instead of the storyboard's.</summary>
    public FrameRate? Rate { get; init; }

    /// <summary>Folders besides the storyboard's own below which it may name files.</summary>
    public ImmutableArray<string> OtherFolders { get; init; } = [];

    /// <summary>Whether the storyboard may name programs that are started.</summary>
    public bool AllowsCommands { get; init; }

    /// <summary>The language of narration and labels, one of the storyboard's; by default its first.</summary>
    public string? Language { get; init; }
}
