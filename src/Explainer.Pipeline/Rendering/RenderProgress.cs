namespace Explainer.Pipeline.Rendering;

/// <summary>How far a render has come.</summary>
/// <param name="FramesDone">Frames drawn and handed over, reused ones included.</param>
/// <param name="FramesTotal">Frames of the film.</param>
/// <param name="ClipsDone">Clips finished, reused ones included.</param>
/// <param name="ClipsReused">Clips that were taken from the cache.</param>
/// <param name="ClipsTotal">Clips of the film.</param>
/// <param name="Beat">The beat that was worked on last.</param>
/// <param name="Stage">What is going on: planning, drawing or joining.</param>
public readonly record struct RenderProgress(
    int FramesDone, int FramesTotal, int ClipsDone, int ClipsReused, int ClipsTotal, string Beat, RenderStage Stage);
