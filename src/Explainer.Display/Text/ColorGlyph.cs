using Explainer.Core.Geometry;

namespace Explainer.Display.Text;

/// <summary>One glyph that a font keeps as a picture, such as an emoji.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Bounds">Where it stands, in px from the text block's upper left corner.</param>
/// <param name="Cluster">The index of the first UTF-16 character it stands for.</param>
public readonly record struct ColorGlyph(Picture Picture, Rect Bounds, int Cluster);
