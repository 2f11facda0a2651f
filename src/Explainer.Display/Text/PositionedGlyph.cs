using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Text;

/// <summary>One glyph of a line of text.</summary>
/// <param name="Outline">Its outline in em (1 is the font size), y downwards from the baseline, unhinted.</param>
/// <param name="Position">Where its origin lies, in px from the text block's upper left corner (y is the baseline).</param>
/// <param name="Size">The font size in px.</param>
/// <param name="Cluster">The index of the first UTF-16 character it stands for.</param>
/// <param name="Advance">How far it moves the pen, in px.</param>
public readonly record struct PositionedGlyph(PathShape Outline, Point Position, double Size, int Cluster, double Advance);
