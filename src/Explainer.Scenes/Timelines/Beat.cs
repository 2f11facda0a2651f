using Explainer.Core.Time;

namespace Explainer.Scenes.Timelines;

/// <summary>One beat of the film.</summary>
/// <param name="Id">Its name in the storyboard.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="First">Its first frame.</param>
/// <param name="FrameCount">How many frames it lasts, 1 or more.</param>
/// <param name="Key">The frame that stands for it in stills and sheets.</param>
/// <param name="Voiceover">What is said; empty for nothing.</param>
public sealed record Beat(string Id, string Title, FrameIndex First, int FrameCount, FrameIndex Key, string Voiceover)
{
    /// <summary>The frame behind its last one.</summary>
    public FrameIndex End => First + FrameCount;
}
