using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Pipeline.Clips;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Rendering;

/// <summary>What became of one clip.</summary>
/// <param name="Range">Its frames.</param>
/// <param name="Clip">Where it lies.</param>
/// <param name="Reused">Whether it was there already.</param>
/// <param name="Key">What it is known by.</param>
/// <param name="Frames">What its frames show, one hash each; empty when clips are not reused.</param>
internal sealed record RenderedClip(ClipRange Range, Clip Clip, bool Reused, ContentHash Key, ImmutableArray<ContentHash> Frames);
