using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Clips;

/// <summary>What a clip's frames show, one hash a frame. Two frames with one hash have the same picture; nothing is drawn to find out.</summary>
internal static class FrameHashes
{
    /// <summary>The hashes of a clip's frames, in order.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="range">The clip's frames.</param>
    public static ImmutableArray<ContentHash> Of(Timeline timeline, ClipRange range)
    {
        var hashes = ImmutableArray.CreateBuilder<ContentHash>(range.Count);
        for (var i = 0; i < range.Count; i++)
        {
            hashes.Add(Composer.Compose(timeline, range.First + i).Hash());
        }

        return hashes.MoveToImmutable();
    }
}
