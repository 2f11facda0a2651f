namespace Explainer.Display.Text;

/// <summary>How a text is set.</summary>
/// <param name="Family">The font family's name; others follow where it lacks a character.</param>
/// <param name="Size">The font size in px, above 0.</param>
/// <param name="Weight">100 (thin) to 900 (black); 400 is regular.</param>
/// <param name="Italic">Whether slanted.</param>
/// <param name="LetterSpacing">Added between letters, in em.</param>
/// <param name="LineHeight">From baseline to baseline, in em.</param>
/// <param name="Align">Where lines stand.</param>
/// <param name="Tabular">Whether digits have equal widths.</param>
/// <param name="Language">A BCP 47 tag, such as <c>en</c> or <c>zh-Hans</c>; decides between regional forms of Chinese characters.</param>
public sealed record TextStyle(
    string Family,
    double Size,
    int Weight = 400,
    bool Italic = false,
    double LetterSpacing = 0,
    double LineHeight = 1.3,
    TextAlign Align = TextAlign.Start,
    bool Tabular = false,
    string Language = "en");
