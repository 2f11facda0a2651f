using System.Collections.Immutable;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>Where everything is.</summary>
/// <param name="Roots">The film's elements that are not inside of another, those farthest from the viewer first; they change no more.</param>
/// <param name="Zoom">The camera's zoom; null for always 1.</param>
/// <param name="Focus">What the camera holds in the middle; null for the frame's own middle.</param>
/// <param name="Roll">How far the camera's picture leans; null for never.</param>
/// <param name="Light">The middle of the ground's light; null for its usual place.</param>
internal sealed record PlacedStoryboard(ImmutableArray<Element> Roots, Track? Zoom, Track? Focus, Track? Roll, Track? Light);
