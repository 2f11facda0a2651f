using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Pipeline.Rendering;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Clips;

/// <summary>What a clip's frames show, one hash a frame. Two frames with one hash have the same picture; nothing is drawn to find out.</summary>
internal static class FrameHashes
{
    /// <summary>The hashes of a clip's frames, in order.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="range">The clip's frames.</param>
    /// <param name="blur">What blurs what moves; null for nothing.</param>
    public static ImmutableArray<ContentHash> Of(Timeline timeline, ClipRange range, MotionBlur? blur = null)
    {
        var hashes = ImmutableArray.CreateBuilder<ContentHash>(range.Count);
        for (var i = 0; i < range.Count; i++)
        {
            hashes.Add(Of(timeline, range.First + i, blur));
        }

        return hashes.MoveToImmutable();
    }

    /// <summary>The hash of one frame.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="frame">Which one.</param>
    /// <param name="blur">What blurs what moves; null for nothing.</param>
    public static ContentHash Of(Timeline timeline, FrameIndex frame, MotionBlur? blur)
    {
        if (blur is null)
        {
            return Composer.Compose(timeline, frame).Hash();
        }

        ReadOnlySpan<ContentHash> moments = [.. blur.MomentsOf(timeline, frame).Select(list => list.Hash())];

        // At rest it has the picture that it has without blur.
        return moments.ContainsAnyExcept(moments[0]) ? ContentHash.Of(MemoryMarshal.AsBytes(moments)) : moments[0];
    }
}
