using Explainer.Display.Shapes;
using Explainer.Scenes.Formulas;

namespace Explainer.Scenes.Tests.Formulas;

/// <summary>Every glyph is a box half an em wide and 0.7 em high, of any height or width when it is stretched, so that what is tested does not hang on a typeface.</summary>
internal sealed class BoxMathFont : IMathFont
{
    public MathConstants Constants { get; } = new()
    {
        ScriptScale = 0.7,
        ScriptScriptScale = 0.5,
        DisplayOperatorMinHeight = 1.3,
        AxisHeight = 0.25,
        AccentBaseHeight = 0.45,
        SubscriptShiftDown = 0.2,
        SubscriptTopMax = 0.4,
        SubscriptBaselineDropMin = 0.1,
        SuperscriptShiftUp = 0.4,
        SuperscriptShiftUpCramped = 0.3,
        SuperscriptBottomMin = 0.1,
        SuperscriptBaselineDropMax = 0.3,
        SubSuperscriptGapMin = 0.15,
        SuperscriptBottomMaxWithSubscript = 0.4,
        SpaceAfterScript = 0.05,
        UpperLimitGapMin = 0.1,
        UpperLimitBaselineRiseMin = 0.15,
        LowerLimitGapMin = 0.15,
        LowerLimitBaselineDropMin = 0.6,
        StackTopShiftUp = 0.45,
        StackTopDisplayStyleShiftUp = 0.7,
        StackBottomShiftDown = 0.35,
        StackBottomDisplayStyleShiftDown = 0.7,
        StackGapMin = 0.15,
        StackDisplayStyleGapMin = 0.35,
        FractionNumeratorShiftUp = 0.4,
        FractionNumeratorDisplayStyleShiftUp = 0.7,
        FractionDenominatorShiftDown = 0.35,
        FractionDenominatorDisplayStyleShiftDown = 0.7,
        FractionNumeratorGapMin = 0.05,
        FractionNumeratorDisplayStyleGapMin = 0.15,
        FractionRuleThickness = 0.04,
        FractionDenominatorGapMin = 0.05,
        FractionDenominatorDisplayStyleGapMin = 0.15,
        OverbarVerticalGap = 0.15,
        OverbarRuleThickness = 0.04,
        UnderbarVerticalGap = 0.15,
        UnderbarRuleThickness = 0.04,
        RadicalVerticalGap = 0.05,
        RadicalDisplayStyleVerticalGap = 0.15,
        RadicalRuleThickness = 0.04,
        RadicalExtraAscender = 0.04,
        RadicalKernBeforeDegree = 0.25,
        RadicalKernAfterDegree = -0.5,
        RadicalDegreeBottomRaise = 0.6,
    };

    public MathGlyph? Find(int character) => character is 0x2603 or >= 0x4E00 and <= 0x9FFF ? null : Box((uint)character, 0.5, 0.7, 0);

    // Half of it above the baseline and half below, or as wide as it must be.
    public MathGlyph Stretch(MathGlyph glyph, double extent, bool isVertical) =>
        isVertical ? Box(glyph.Id, 0.5, extent / 2, extent / 2) : Box(glyph.Id, extent, 0.7, -0.5);

    private static MathGlyph Box(uint id, double width, double height, double depth)
    {
        // A corner of its own for each character tells outlines apart.
        var corner = id % 1000 / 1e5;
        var outline = new PathBuilder(snap: false).Move(0, -height).Line(width, -height).Line(width, depth).Line(corner, depth).Close().Build();
        return new MathGlyph(id, outline, width, 0, width / 2);
    }
}
