using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Morphs;

/// <summary>One glyph of a piece.</summary>
/// <param name="Outline">Its outline in em.</param>
/// <param name="Map">From em to the coordinates of the morph.</param>
internal sealed record MorphGlyph(PathShape Outline, Affine Map)
{
    /// <summary>Whether it stands upright and is as wide as it was drawn.</summary>
    public bool IsUpright => Map is { Xy: 0, Yx: 0, Xx: > 0 } && Map.Xx == Map.Yy;
}
