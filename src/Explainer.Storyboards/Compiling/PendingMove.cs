using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>A movement whose end is known only once elements are placed.</summary>
internal sealed record PendingMove(
    BoundElement Bound, double Start, double Over, EasingFunction Ease, Place? To, Point By, double Arc, SourceSpan Origin);
