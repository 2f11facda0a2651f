using System.Collections.Immutable;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>How much of a group is seen where: as much as is drawn of the mask's shapes there, or as bright as they are.</summary>
/// <param name="Shapes">What the mask draws, in order.</param>
/// <param name="Region">Beyond this nothing of the group is seen, in the drawing's units.</param>
/// <param name="IsAlpha">Whether the shapes' opacity alone counts, and not their colours.</param>
public sealed record DrawingMask(ImmutableArray<DrawingShape> Shapes, PathShape Region, bool IsAlpha);
