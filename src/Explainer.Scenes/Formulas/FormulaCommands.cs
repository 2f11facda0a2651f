using Explainer.Core.Diagnostics;

namespace Explainer.Scenes.Formulas;

/// <summary>The commands that work on what follows them, by their names without the backslash.</summary>
internal static class FormulaCommands
{
    private static readonly string[] Structures =
    [
        "begin", "binom", "cfrac", "color", "dfrac", "end", "figure", "frac", "left", "limits", "nolimits", "operatorname", "overline", "overset", "part", "right", "sqrt",
        "stackrel", "text", "tfrac", "underline", "underset", "quad", "qquad", "mathrm", "mathit", "mathbf", "boldsymbol", "mathbb", "mathcal", "mathfrak",
        "mathsf", "mathtt", "displaystyle", "textstyle", "scriptstyle", "hat", "widehat", "bar", "vec", "tilde", "widetilde", "dot", "ddot", "check", "breve",
        "acute", "grave", "overbrace", "underbrace", "overrightarrow", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "mathbin", "mathrel", "mathop",
    ];

    /// <summary>What to write in place of a command that is not known.</summary>
    public static string Remedy(string name) => Suggestion.Nearest(name, FormulaSymbols.Names.Concat(Structures)) is { } nearest
        ? $"Did you mean \\{nearest}?"
        : "Words are written \\text{words}; a function's name \\operatorname{name}.";

    /// <summary>The room that a command makes, in em (18 mu), or null.</summary>
    public static double? Space(string name) => name switch
    {
        "," or "thinspace" => 3 / 18.0,
        ":" or ">" or "medspace" => 4 / 18.0,
        ";" or "thickspace" => 5 / 18.0,
        "!" or "negthinspace" => -3 / 18.0,
        " " or "space" => 1 / 3.0,
        "quad" => 1,
        "qquad" => 2,
        _ => null,
    };

    /// <summary>The alphabet that a command asks for, or null.</summary>
    public static MathVariant? Variant(string name) => name switch
    {
        "mathrm" or "rm" => MathVariant.Upright,
        "mathit" => MathVariant.Italic,
        "mathbf" => MathVariant.Bold,
        "boldsymbol" or "bm" => MathVariant.BoldItalic,
        "mathbb" => MathVariant.DoubleStruck,
        "mathcal" or "mathscr" => MathVariant.Script,
        "mathfrak" => MathVariant.Fraktur,
        "mathsf" => MathVariant.SansSerif,
        "mathtt" => MathVariant.Monospace,
        _ => null,
    };

    /// <summary>How a command sets all that follows it, or null.</summary>
    public static MathStyle? Style(string name) => name switch
    {
        "displaystyle" => MathStyle.Display,
        "textstyle" => MathStyle.Text,
        "scriptstyle" => MathStyle.Script,
        "scriptscriptstyle" => MathStyle.ScriptScript,
        _ => null,
    };

    /// <summary>The mark that a command puts above or below a part, or null.</summary>
    public static (string Mark, bool Stretches, bool IsBelow)? Accent(string name) => name switch
    {
        "hat" => ("\u0302", false, false),
        "widehat" => ("\u0302", true, false),
        "check" => ("\u030c", false, false),
        "tilde" => ("\u0303", false, false),
        "widetilde" => ("\u0303", true, false),
        "acute" => ("\u0301", false, false),
        "grave" => ("\u0300", false, false),
        "dot" => ("\u0307", false, false),
        "ddot" => ("\u0308", false, false),
        "breve" => ("\u0306", false, false),
        "bar" => ("\u0304", false, false),
        "vec" => ("\u20d7", false, false),
        "overrightarrow" => ("\u20d7", true, false),
        "overbrace" => ("\u23de", true, false),
        "underbrace" => ("\u23df", true, true),
        _ => null,
    };

    /// <summary>The least height of a delimiter that a command asks for, in em, or null.</summary>
    public static double? Size(string name) => name.TrimEnd('l', 'r', 'm') switch
    {
        "big" => 1.2,
        "Big" => 1.8,
        "bigg" => 2.4,
        "Bigg" => 3,
        _ => null,
    };

    /// <summary>What a command makes of a part, or null.</summary>
    public static AtomKind? Kind(string name) => name switch
    {
        "mathord" => AtomKind.Ordinary,
        "mathop" => AtomKind.Operator,
        "mathbin" => AtomKind.Binary,
        "mathrel" => AtomKind.Relation,
        "mathopen" => AtomKind.Opening,
        "mathclose" => AtomKind.Closing,
        "mathpunct" => AtomKind.Punctuation,
        _ => null,
    };
}
