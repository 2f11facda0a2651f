using Explainer.Core;
using Explainer.Display.Shapes;

namespace Explainer.Display.Text;

/// <summary>Glyphs of a text that have one colour.</summary>
/// <param name="Outlines">The glyphs.</param>
/// <param name="Color">Their colour; null for that of the text.</param>
public readonly record struct ColoredRun(GlyphRunShape Outlines, Color? Color);
