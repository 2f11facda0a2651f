namespace Explainer.Scenes.Formulas;

/// <summary>Which alphabet letters are taken from.</summary>
internal enum MathVariant
{
    /// <summary>Latin and small Greek letters slanted, capital Greek letters and digits upright, as is usual in mathematics.</summary>
    Usual,

    /// <summary>Upright.</summary>
    Upright,

    /// <summary>All letters slanted.</summary>
    Italic,

    /// <summary>Bold, upright.</summary>
    Bold,

    /// <summary>Bold, slanted.</summary>
    BoldItalic,

    /// <summary>With double strokes, for sets of numbers.</summary>
    DoubleStruck,

    /// <summary>Script capitals.</summary>
    Script,

    /// <summary>Gothic.</summary>
    Fraktur,

    /// <summary>Without serifs.</summary>
    SansSerif,

    /// <summary>All letters equally wide.</summary>
    Monospace,
}
