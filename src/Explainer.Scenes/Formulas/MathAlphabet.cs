namespace Explainer.Scenes.Formulas;

/// <summary>The letters of mathematics, which Unicode has as characters of their own (the block Mathematical Alphanumeric Symbols).</summary>
internal static class MathAlphabet
{
    /// <summary>The character to take the glyph of.</summary>
    /// <param name="character">The letter or digit as written; others stay.</param>
    /// <param name="variant">The alphabet.</param>
    public static int Of(int character, MathVariant variant) => character switch
    {
        >= 'A' and <= 'Z' => Latin(character - 'A', variant, character),
        >= 'a' and <= 'z' => Latin(character - 'a' + 26, variant, character),
        >= '0' and <= '9' => Digit(character - '0', variant) ?? character,
        >= 0x391 and <= 0x3A9 => variant switch
        {
            MathVariant.Bold => 0x1D6A8 + character - 0x391,
            MathVariant.Italic => 0x1D6E2 + character - 0x391,
            MathVariant.BoldItalic => 0x1D71C + character - 0x391,
            _ => character,
        },
        >= 0x3B1 and <= 0x3C9 => SmallGreek(character - 0x3B1, variant) ?? character,
        0x3F5 or 0x3D1 or 0x3F0 or 0x3D5 or 0x3F1 or 0x3D6 => SmallGreek(25 + "\u03f5\u03d1\u03f0\u03d5\u03f1\u03d6".IndexOf((char)character, StringComparison.Ordinal), variant) ?? character,
        0x2202 => SmallGreek(25, variant == MathVariant.Usual ? MathVariant.Upright : variant) ?? character,
        _ => character,
    };

    private static int? SmallGreek(int index, MathVariant variant) => variant switch
    {
        MathVariant.Bold => 0x1D6C2 + index,
        MathVariant.Usual or MathVariant.Italic => 0x1D6FC + index,
        MathVariant.BoldItalic => 0x1D736 + index,
        _ => null,
    };

    private static int? Digit(int value, MathVariant variant) => variant switch
    {
        MathVariant.Bold or MathVariant.BoldItalic => 0x1D7CE + value,
        MathVariant.DoubleStruck => 0x1D7D8 + value,
        MathVariant.SansSerif => 0x1D7E2 + value,
        MathVariant.Monospace => 0x1D7F6 + value,
        _ => null,
    };

    // Some letters were in Unicode before the block was, and its places for them are empty.
    private static int Latin(int index, MathVariant variant, int character) => (variant, (char)character) switch
    {
        (MathVariant.Upright, _) => character,
        (MathVariant.Usual or MathVariant.Italic, 'h') => 0x210E,
        (MathVariant.Usual or MathVariant.Italic, _) => 0x1D434 + index,
        (MathVariant.Bold, _) => 0x1D400 + index,
        (MathVariant.BoldItalic, _) => 0x1D468 + index,
        (MathVariant.DoubleStruck, 'C') => 0x2102,
        (MathVariant.DoubleStruck, 'H') => 0x210D,
        (MathVariant.DoubleStruck, 'N') => 0x2115,
        (MathVariant.DoubleStruck, 'P') => 0x2119,
        (MathVariant.DoubleStruck, 'Q') => 0x211A,
        (MathVariant.DoubleStruck, 'R') => 0x211D,
        (MathVariant.DoubleStruck, 'Z') => 0x2124,
        (MathVariant.DoubleStruck, _) => 0x1D538 + index,
        (MathVariant.Script, 'B') => 0x212C,
        (MathVariant.Script, 'E') => 0x2130,
        (MathVariant.Script, 'F') => 0x2131,
        (MathVariant.Script, 'H') => 0x210B,
        (MathVariant.Script, 'I') => 0x2110,
        (MathVariant.Script, 'L') => 0x2112,
        (MathVariant.Script, 'M') => 0x2133,
        (MathVariant.Script, 'R') => 0x211B,
        (MathVariant.Script, 'e') => 0x212F,
        (MathVariant.Script, 'g') => 0x210A,
        (MathVariant.Script, 'o') => 0x2134,
        (MathVariant.Script, _) => 0x1D49C + index,
        (MathVariant.Fraktur, 'C') => 0x212D,
        (MathVariant.Fraktur, 'H') => 0x210C,
        (MathVariant.Fraktur, 'I') => 0x2111,
        (MathVariant.Fraktur, 'R') => 0x211C,
        (MathVariant.Fraktur, 'Z') => 0x2128,
        (MathVariant.Fraktur, _) => 0x1D504 + index,
        (MathVariant.SansSerif, _) => 0x1D5A0 + index,
        _ => 0x1D670 + index,
    };
}
