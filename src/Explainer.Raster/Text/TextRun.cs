namespace Explainer.Raster.Text;

/// <summary>A stretch of text with one font, one script and one direction. A class, as are its likes: lists of them start faster.</summary>
/// <param name="Start">Its first UTF-16 index.</param>
/// <param name="End">The index after its last.</param>
/// <param name="Face">The font.</param>
/// <param name="Script">An ISO 15924 tag as HarfBuzz packs it.</param>
/// <param name="Level">The bidi embedding level; odd runs from right to left.</param>
internal sealed record TextRun(int Start, int End, FontFace Face, uint Script, byte Level);
