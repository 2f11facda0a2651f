using Explainer.Display.Shapes;

namespace Explainer.Scenes.Code;

/// <summary>A word or sign of code that is set.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Outlines">Its glyphs, in px from its row's upper left corner.</param>
/// <param name="Row">The row that it stands in.</param>
/// <param name="Start">Where it begins in all of the code, in UTF-16 characters without line breaks.</param>
/// <param name="X">Its left end, in px from the row's.</param>
public sealed record CodePiece(string Text, CodeKind Kind, GlyphRunShape Outlines, int Row, int Start, double X)
{
    /// <summary>Its glyphs that begin within the first characters of all of the code.</summary>
    /// <param name="characters">How many characters are there.</param>
    public GlyphRunShape Reveal(int characters) => characters >= Start + Text.Length
        ? Outlines
        : new GlyphRunShape(Outlines.Glyphs.Where(g => g.Cluster < characters - Start));
}
