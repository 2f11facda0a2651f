namespace Explainer.Scenes.Formulas;

/// <summary>What a part of a formula is to its neighbours, which decides the space between them (The TeXbook, chapter 17).</summary>
internal enum AtomKind
{
    /// <summary>A letter, a number or anything set as one.</summary>
    Ordinary,

    /// <summary>A large operator such as a sum, or a function's name.</summary>
    Operator,

    /// <summary>A binary operation such as plus.</summary>
    Binary,

    /// <summary>A relation such as an equals sign.</summary>
    Relation,

    /// <summary>An opening delimiter.</summary>
    Opening,

    /// <summary>A closing delimiter.</summary>
    Closing,

    /// <summary>A comma or another mark that ends something.</summary>
    Punctuation,

    /// <summary>A fraction, or a part between fences.</summary>
    Inner,
}
