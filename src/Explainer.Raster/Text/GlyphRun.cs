using Explainer.Core.Geometry;

namespace Explainer.Raster.Text;

/// <summary>Glyphs of one font in one line of a text that was set, for documents that hold text and not its outlines.</summary>
/// <param name="Source">The font.</param>
/// <param name="Text">What they stand for.</param>
/// <param name="Glyphs">Their numbers in the font, from left to right.</param>
/// <param name="Clusters">For each the first UTF-16 index of <paramref name="Text"/> that it stands for.</param>
/// <param name="Places">For each the pen's place on the baseline, in px from the upper left of the text's box.</param>
internal sealed record GlyphRun(FontSource Source, string Text, ushort[] Glyphs, int[] Clusters, Point[] Places);
