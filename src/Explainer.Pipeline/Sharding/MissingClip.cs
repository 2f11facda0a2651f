using Explainer.Core;
using Explainer.Pipeline.Clips;

namespace Explainer.Pipeline.Sharding;

/// <summary>A clip that is not there.</summary>
/// <param name="Range">Its frames.</param>
/// <param name="Key">What it would be known by.</param>
/// <param name="Damaged">Whether its file was there, but damaged.</param>
public sealed record MissingClip(ClipRange Range, ContentHash Key, bool Damaged)
{
    /// <summary>The share that should have made it; null when that is not known.</summary>
    public Shard? Shard { get; init; }
}
