using Explainer.Display.Shapes;

namespace Explainer.Scenes.Morphs;

/// <summary>An area that pieces are seen within.</summary>
/// <param name="Area">The area, in the coordinates of the morph.</param>
internal sealed record MorphClip(PathShape Area);
