using System.Collections.Immutable;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rendering;

/// <summary>What a render made.</summary>
/// <param name="Clips">The clips in order.</param>
/// <param name="Times">Where the time went.</param>
/// <param name="FramesDrawn">Frames of which anything was drawn.</param>
/// <param name="FramesUnchanged">Frames that were like the one before them.</param>
public sealed record RenderResult(ImmutableArray<RenderedClip> Clips, StageTimes Times, int FramesDrawn, int FramesUnchanged)
{
    /// <summary>What was joined; null before that, and for a PNG sequence.</summary>
    public JoinedFilm? Joined { get; init; }
}
