namespace Explainer.Raster.Text;

/// <summary>One shaped glyph; measures in em.</summary>
/// <param name="Face">The font.</param>
/// <param name="Glyph">Its number in the font.</param>
/// <param name="Cluster">The first UTF-16 index that it stands for.</param>
/// <param name="Advance">How far it moves the pen to the right.</param>
/// <param name="OffsetX">How far it is drawn to the right of the pen.</param>
/// <param name="OffsetY">How far it is drawn below the pen.</param>
/// <param name="Joins">Whether letters of its script join, so that none are set apart.</param>
internal sealed record ShapedGlyph(FontFace Face, uint Glyph, int Cluster, double Advance, double OffsetX, double OffsetY, bool Joins);
