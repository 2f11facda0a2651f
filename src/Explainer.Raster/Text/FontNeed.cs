namespace Explainer.Raster.Text;

/// <summary>What a face is looked for that the chosen family's lacks.</summary>
/// <param name="Cluster">The grapheme cluster that is to be shown.</param>
/// <param name="IsColored">Whether a colour font is wanted.</param>
/// <param name="IsHan">Whether it is shared by Chinese, Japanese and Korean writing.</param>
/// <param name="HanLanguage">Whose forms Chinese characters have, as <see cref="TextLanguage.ForHan"/> names it.</param>
/// <param name="Language">The text's language, as <see cref="TextLanguage.ForFonts"/> names it.</param>
/// <param name="Weight">100 to 900.</param>
/// <param name="Italic">Whether slanted.</param>
internal sealed record FontNeed(
    string Cluster, bool IsColored, bool IsHan, string HanLanguage, string Language, int Weight, bool Italic);
