using System.Collections.Immutable;
using Explainer.Pipeline.Rebuild;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rendering;

/// <summary>What a render made.</summary>
public sealed record RenderResult
{
    /// <summary>How many clips the film has, or the share.</summary>
    public int ClipCount => Clips.Length;

    /// <summary>How many of them were there already.</summary>
    public int ClipsReused => Clips.Count(c => c.Reused);

    /// <summary>The frames of all clips.</summary>
    public int FrameCount => Clips.Sum(c => c.Range.Count);

    /// <summary>Where the time went.</summary>
    public required StageTimes Times { get; init; }

    /// <summary>Frames of which anything was drawn.</summary>
    public required int FramesDrawn { get; init; }

    /// <summary>Frames that were like the one before them.</summary>
    public required int FramesUnchanged { get; init; }

    /// <summary>Files of clips that were damaged, and therefore made anew.</summary>
    public ImmutableArray<string> DamagedFiles { get; init; } = [];

    /// <summary>Clips that another render made at the same time.</summary>
    public int ClipsMadeTwice { get; init; }

    /// <summary>Why each clip was reused or made; empty where none are kept, and of a share.</summary>
    public ImmutableArray<ClipExplanation> Explanation { get; init; } = [];

    /// <summary>The caption files that were written beside the film.</summary>
    public ImmutableArray<string> CaptionFiles { get; init; } = [];

    /// <summary>The clips in order.</summary>
    internal ImmutableArray<RenderedClip> Clips { get; init; } = [];

    /// <summary>What was joined; null before that, and for a PNG sequence.</summary>
    internal JoinedFilm? Joined { get; init; }
}
