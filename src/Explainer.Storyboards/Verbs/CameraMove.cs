using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Verbs;

/// <summary>A turn of the camera; the target is null for the whole frame.</summary>
internal sealed record CameraMove(double Start, double Over, EasingFunction Ease, Element? Target, double Zoom, SourceSpan Origin) : IMove
{
    /// <summary>The point that it looks at, of the frame or of the target's box; null for the middle.</summary>
    public Place? To { get; init; }

    /// <summary>Whether it goes where the target goes, until it turns again.</summary>
    public bool Follows { get; init; }

    /// <summary>How far the picture leans then, in degrees, clockwise.</summary>
    public double Roll { get; init; }
}
