using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Verbs;

/// <summary>A movement whose end is known only once elements are placed.</summary>
internal sealed record PlaceMove(
    Element Element, double Start, double Over, EasingFunction Ease, Place? To, Point By, double Arc, SourceSpan Origin)
{
    /// <summary>Where it comes from on its way to where it would be without this movement; null for one that leads elsewhere.</summary>
    public StartPlace? ComesFrom { get; init; }

    /// <summary>The line that it goes along instead; null for none.</summary>
    public LineToFollow? Along { get; init; }
}
