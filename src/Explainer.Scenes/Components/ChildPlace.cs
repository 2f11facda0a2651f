using Explainer.Core.Geometry;

namespace Explainer.Scenes.Components;

/// <summary>Where a child stands.</summary>
/// <param name="Center">Its middle in the parent's box, in design px.</param>
/// <param name="Scale">How much it is scaled to fit.</param>
/// <param name="Light">The share of its light that it shows, 0 to 1: less while its siblings still stand in its room.</param>
public readonly record struct ChildPlace(Point Center, double Scale, double Light = 1);
