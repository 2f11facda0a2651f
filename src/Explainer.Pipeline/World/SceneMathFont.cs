using System.Collections.Concurrent;
using Explainer.Raster.Text;
using Explainer.Scenes;
using Explainer.Scenes.Formulas;

namespace Explainer.Pipeline.World;

/// <summary>Gives scenes the raster's typeface for mathematics; the two projects do not know each other.</summary>
/// <param name="typeface">The raster's.</param>
internal sealed class SceneMathFont(MathTypeface typeface) : IMathFont
{
    private readonly ConcurrentDictionary<MathGlyphShape, MathGlyph> glyphs = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public MathConstants Constants { get; } = Read(typeface);

    /// <inheritdoc/>
    public MathGlyph? Find(int character) => typeface.Find(character) is { } shape ? GlyphOf(shape) : null;

    /// <inheritdoc/>
    public MathGlyph Stretch(MathGlyph glyph, double extent, bool isVertical) => GlyphOf(typeface.Stretch(glyph.Id, extent, isVertical));

    private MathGlyph GlyphOf(MathGlyphShape shape) => glyphs.GetOrAdd(
        shape, static s => new MathGlyph(s.Id, s.Outline, s.Advance, s.ItalicCorrection, s.TopAccent));

    // By the numbers of the specification's table MathConstants.
    private static MathConstants Read(MathTypeface typeface)
    {
        double Length(int number) => typeface.Constant(number, false);
        double Share(int number) => typeface.Constant(number, true);
        return new MathConstants
        {
            ScriptScale = Share(0),
            ScriptScriptScale = Share(1),
            DisplayOperatorMinHeight = Length(3),
            AxisHeight = Length(5),
            AccentBaseHeight = Length(6),
            SubscriptShiftDown = Length(8),
            SubscriptTopMax = Length(9),
            SubscriptBaselineDropMin = Length(10),
            SuperscriptShiftUp = Length(11),
            SuperscriptShiftUpCramped = Length(12),
            SuperscriptBottomMin = Length(13),
            SuperscriptBaselineDropMax = Length(14),
            SubSuperscriptGapMin = Length(15),
            SuperscriptBottomMaxWithSubscript = Length(16),
            SpaceAfterScript = Length(17),
            UpperLimitGapMin = Length(18),
            UpperLimitBaselineRiseMin = Length(19),
            LowerLimitGapMin = Length(20),
            LowerLimitBaselineDropMin = Length(21),
            StackTopShiftUp = Length(22),
            StackTopDisplayStyleShiftUp = Length(23),
            StackBottomShiftDown = Length(24),
            StackBottomDisplayStyleShiftDown = Length(25),
            StackGapMin = Length(26),
            StackDisplayStyleGapMin = Length(27),
            FractionNumeratorShiftUp = Length(32),
            FractionNumeratorDisplayStyleShiftUp = Length(33),
            FractionDenominatorShiftDown = Length(34),
            FractionDenominatorDisplayStyleShiftDown = Length(35),
            FractionNumeratorGapMin = Length(36),
            FractionNumeratorDisplayStyleGapMin = Length(37),
            FractionRuleThickness = Length(38),
            FractionDenominatorGapMin = Length(39),
            FractionDenominatorDisplayStyleGapMin = Length(40),
            OverbarVerticalGap = Length(43),
            OverbarRuleThickness = Length(44),
            UnderbarVerticalGap = Length(46),
            UnderbarRuleThickness = Length(47),
            RadicalVerticalGap = Length(49),
            RadicalDisplayStyleVerticalGap = Length(50),
            RadicalRuleThickness = Length(51),
            RadicalExtraAscender = Length(52),
            RadicalKernBeforeDegree = Length(53),
            RadicalKernAfterDegree = Length(54),
            RadicalDegreeBottomRaise = Share(55),
        };
    }
}
