using System.Collections.Immutable;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>What is to be done next for a page's pictures: at most one of a text, a frame and a question, and how everything is shown.</summary>
/// <param name="Text">A state of the text that is not compiled yet.</param>
/// <param name="Frame">A frame that is asked for.</param>
/// <param name="Question">A question about a frame's elements.</param>
/// <param name="Redraws">Whether the pictures are others than before, and all of them is sent.</param>
/// <param name="Layers">What lies over the main picture.</param>
/// <param name="Views">The pictures, the main one first.</param>
/// <param name="Language">The film's language; null for the storyboard's first.</param>
internal sealed record PictureWish(
    WrittenState? Text, PageMessage? Frame, PageMessage? Question, bool Redraws, PictureLayers Layers, ImmutableArray<PageView> Views, string? Language)
{
    /// <summary>Nothing yet.</summary>
    public static PictureWish None { get; } = new(null, null, null, false, new PictureLayers(), [], null);
}
