using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Verbs;

/// <summary>A turn of the camera; the target is null for the whole frame.</summary>
internal sealed record CameraMove(double Start, double Over, EasingFunction Ease, Element? Target, double Zoom, SourceSpan Origin) : IMove;
