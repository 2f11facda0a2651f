namespace Explainer.Scenes.Formulas;

/// <summary>
/// The lengths by which formulas are set, in em, and two size factors, named as in the OpenType specification's MathConstants table.
/// </summary>
public sealed record MathConstants
{
    /// <summary>The size of scripts, a share of the formula's.</summary>
    public required double ScriptScale { get; init; }

    /// <summary>The size of scripts of scripts, a share of the formula's.</summary>
    public required double ScriptScriptScale { get; init; }

    /// <summary>The least height of large operators where a formula stands alone.</summary>
    public required double DisplayOperatorMinHeight { get; init; }

    /// <summary>The height that fractions and fences are centred on.</summary>
    public required double AxisHeight { get; init; }

    /// <summary>The height of letters up to which accents stand as they are drawn.</summary>
    public required double AccentBaseHeight { get; init; }

    /// <summary>How far subscripts go down.</summary>
    public required double SubscriptShiftDown { get; init; }

    /// <summary>The greatest height of a subscript's top.</summary>
    public required double SubscriptTopMax { get; init; }

    /// <summary>How far a subscript's baseline stands below the base's bottom at least.</summary>
    public required double SubscriptBaselineDropMin { get; init; }

    /// <summary>How far superscripts go up.</summary>
    public required double SuperscriptShiftUp { get; init; }

    /// <summary>How far superscripts go up where room is scarce, as below a root.</summary>
    public required double SuperscriptShiftUpCramped { get; init; }

    /// <summary>The least height of a superscript's bottom.</summary>
    public required double SuperscriptBottomMin { get; init; }

    /// <summary>How far a superscript's baseline stands below the base's top at most.</summary>
    public required double SuperscriptBaselineDropMax { get; init; }

    /// <summary>The least room between subscript and superscript.</summary>
    public required double SubSuperscriptGapMin { get; init; }

    /// <summary>The greatest height to which a superscript's bottom is raised for the sake of a subscript.</summary>
    public required double SuperscriptBottomMaxWithSubscript { get; init; }

    /// <summary>The room behind scripts.</summary>
    public required double SpaceAfterScript { get; init; }

    /// <summary>The least room between an operator and its upper limit.</summary>
    public required double UpperLimitGapMin { get; init; }

    /// <summary>The least height of an upper limit's baseline above the operator's top.</summary>
    public required double UpperLimitBaselineRiseMin { get; init; }

    /// <summary>The least room between an operator and its lower limit.</summary>
    public required double LowerLimitGapMin { get; init; }

    /// <summary>The least drop of a lower limit's baseline below the operator's bottom.</summary>
    public required double LowerLimitBaselineDropMin { get; init; }

    /// <summary>How far the upper of two stacked parts goes up, within a line.</summary>
    public required double StackTopShiftUp { get; init; }

    /// <summary>How far the upper of two stacked parts goes up, alone.</summary>
    public required double StackTopDisplayStyleShiftUp { get; init; }

    /// <summary>How far the lower of two stacked parts goes down, within a line.</summary>
    public required double StackBottomShiftDown { get; init; }

    /// <summary>How far the lower of two stacked parts goes down, alone.</summary>
    public required double StackBottomDisplayStyleShiftDown { get; init; }

    /// <summary>The least room between stacked parts, within a line.</summary>
    public required double StackGapMin { get; init; }

    /// <summary>The least room between stacked parts, alone.</summary>
    public required double StackDisplayStyleGapMin { get; init; }

    /// <summary>How far a numerator goes up, within a line.</summary>
    public required double FractionNumeratorShiftUp { get; init; }

    /// <summary>How far a numerator goes up, alone.</summary>
    public required double FractionNumeratorDisplayStyleShiftUp { get; init; }

    /// <summary>How far a denominator goes down, within a line.</summary>
    public required double FractionDenominatorShiftDown { get; init; }

    /// <summary>How far a denominator goes down, alone.</summary>
    public required double FractionDenominatorDisplayStyleShiftDown { get; init; }

    /// <summary>The least room between numerator and line, within a line.</summary>
    public required double FractionNumeratorGapMin { get; init; }

    /// <summary>The least room between numerator and line, alone.</summary>
    public required double FractionNumeratorDisplayStyleGapMin { get; init; }

    /// <summary>The thickness of the line of a fraction.</summary>
    public required double FractionRuleThickness { get; init; }

    /// <summary>The least room between line and denominator, within a line.</summary>
    public required double FractionDenominatorGapMin { get; init; }

    /// <summary>The least room between line and denominator, alone.</summary>
    public required double FractionDenominatorDisplayStyleGapMin { get; init; }

    /// <summary>The room between a part and the line above it.</summary>
    public required double OverbarVerticalGap { get; init; }

    /// <summary>The thickness of a line above a part.</summary>
    public required double OverbarRuleThickness { get; init; }

    /// <summary>The room between a part and the line below it.</summary>
    public required double UnderbarVerticalGap { get; init; }

    /// <summary>The thickness of a line below a part.</summary>
    public required double UnderbarRuleThickness { get; init; }

    /// <summary>The room between a root's line and what is below it, within a line.</summary>
    public required double RadicalVerticalGap { get; init; }

    /// <summary>The room between a root's line and what is below it, alone.</summary>
    public required double RadicalDisplayStyleVerticalGap { get; init; }

    /// <summary>The thickness of a root's line.</summary>
    public required double RadicalRuleThickness { get; init; }

    /// <summary>The room above a root's line.</summary>
    public required double RadicalExtraAscender { get; init; }

    /// <summary>The room before a root's degree.</summary>
    public required double RadicalKernBeforeDegree { get; init; }

    /// <summary>The room between a root's degree and its sign; negative, since the degree stands within the sign.</summary>
    public required double RadicalKernAfterDegree { get; init; }

    /// <summary>The height of the degree's bottom, a share of the root sign's height.</summary>
    public required double RadicalDegreeBottomRaise { get; init; }
}
