namespace Explainer.Scenes.Formulas;

/// <summary>How a part of a formula is set.</summary>
/// <param name="Style">How large and open.</param>
/// <param name="IsCramped">Whether superscripts are raised less, as in denominators and below roots.</param>
/// <param name="Variant">Which alphabet letters come from.</param>
/// <param name="Part">The name of the innermost named part, or null.</param>
/// <param name="Color">The innermost colour, or null.</param>
internal readonly record struct FormulaSetting(MathStyle Style, bool IsCramped, MathVariant Variant, string? Part, string? Color)
{
    /// <summary>A formula that stands alone.</summary>
    public static FormulaSetting Alone { get; } = new(MathStyle.Display, false, MathVariant.Usual, null, null);

    /// <summary>Whether it is a formula that stands alone, or a part of one as large.</summary>
    public bool IsDisplay => Style == MathStyle.Display;

    /// <summary>Whether it is a script.</summary>
    public bool IsScript => Style >= MathStyle.Script;

    /// <summary>How a superscript is set (The TeXbook, chapter 17).</summary>
    public FormulaSetting Superscript => this with { Style = Style <= MathStyle.Text ? MathStyle.Script : MathStyle.ScriptScript };

    /// <summary>How a subscript is set.</summary>
    public FormulaSetting Subscript => Superscript.Cramped;

    /// <summary>How a numerator is set.</summary>
    public FormulaSetting Numerator => this with { Style = Style == MathStyle.ScriptScript ? Style : Style + 1 };

    /// <summary>How a denominator is set.</summary>
    public FormulaSetting Denominator => Numerator.Cramped;

    /// <summary>The same with superscripts raised less.</summary>
    public FormulaSetting Cramped => this with { IsCramped = true };
}
