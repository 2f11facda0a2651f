using System.Collections.Immutable;
using Explainer.Pipeline.Clips;
using Explainer.Video.Clips;

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
