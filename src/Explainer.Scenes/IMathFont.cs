using Explainer.Scenes.Formulas;

namespace Explainer.Scenes;

/// <summary>
/// A typeface for mathematics with what its MATH table says (OpenType specification, "MATH - The mathematical typesetting table"). All
/// lengths are in em, heights upwards and depths downwards from the baseline. Pure, and callable from several threads.
/// </summary>
public interface IMathFont
{
    /// <summary>The lengths that formulas are set by.</summary>
    MathConstants Constants { get; }

    /// <summary>The glyph of a character, or null when the typeface lacks it.</summary>
    /// <param name="character">A Unicode scalar value.</param>
    MathGlyph? Find(int character);

    /// <summary>A glyph of the same meaning that is at least so large, made of pieces where no single one is; the largest there is when none is.</summary>
    /// <param name="glyph">The usual glyph.</param>
    /// <param name="extent">Height and depth, or width, in em.</param>
    /// <param name="isVertical">Whether it grows upwards; else it grows in width.</param>
    MathGlyph Stretch(MathGlyph glyph, double extent, bool isVertical);
}
