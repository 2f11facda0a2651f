using System.Collections.Immutable;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>Where everything is.</summary>
/// <param name="Roots">The film's elements that are not inside of another, those farthest from the viewer first; they change no more.</param>
/// <param name="Camera">What the camera shows.</param>
/// <param name="Light">The middle of the ground's light; null for its usual place.</param>
internal sealed record PlacedStoryboard(ImmutableArray<Element> Roots, Camera Camera, Track? Light);
