namespace Explainer.Studio.Protocol;

/// <summary>A picture that a page shows.</summary>
/// <param name="Width">The frame's width in pixels; 0 for the film's own frame.</param>
/// <param name="Height">The frame's height in pixels; 0 for the film's own frame.</param>
/// <param name="Scale">Pixels per pixel of that frame.</param>
internal readonly record struct PageView(int Width, int Height, double Scale);
