using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Verbs;

/// <summary>A move of the ground's light; the target is null for its usual place.</summary>
internal sealed record LightMove(double Start, double Over, EasingFunction Ease, Element? Target, SourceSpan Origin) : IMove;
