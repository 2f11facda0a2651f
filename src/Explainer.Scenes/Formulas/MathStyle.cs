namespace Explainer.Scenes.Formulas;

/// <summary>How large and how open a part of a formula is set (The TeXbook, chapter 17).</summary>
internal enum MathStyle
{
    /// <summary>A formula that stands alone: large operators, limits above and below.</summary>
    Display,

    /// <summary>A formula within a line.</summary>
    Text,

    /// <summary>A superscript or subscript.</summary>
    Script,

    /// <summary>A script of a script, and whatever is deeper.</summary>
    ScriptScript,
}
