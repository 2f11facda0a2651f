using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Pipeline.Clips;
using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rendering;

/// <summary>What a render makes.</summary>
public sealed record RenderSettings
{
    /// <summary>How frames are encoded, their size and rate included.</summary>
    public required EncoderSettings Encoder { get; init; }

    /// <summary>The clips of the film, in order.</summary>
    public required ImmutableArray<ClipRange> Clips { get; init; }

    /// <summary>How many clips are made side by side, 1 or more.</summary>
    public required int Jobs { get; init; }

    /// <summary>Whether clips are looked for by what is seen in them; else each is made.</summary>
    public required bool Reuse { get; init; }
}

/// <summary>What became of one clip.</summary>
/// <param name="Range">Its frames.</param>
/// <param name="Clip">Where it lies.</param>
/// <param name="Reused">Whether it was there already.</param>
/// <param name="Key">What it is known by.</param>
/// <param name="Frames">What its frames show, one hash each; empty when clips are not reused.</param>
public sealed record RenderedClip(ClipRange Range, Clip Clip, bool Reused, ContentHash Key, ImmutableArray<ContentHash> Frames);

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
