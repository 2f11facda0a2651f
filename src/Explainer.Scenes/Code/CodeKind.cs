namespace Explainer.Scenes.Code;

/// <summary>What a piece of code is, which decides its colour.</summary>
public enum CodeKind
{
    /// <summary>A name, or anything else.</summary>
    Plain,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A text in quotes.</summary>
    String,

    /// <summary>A number, or another constant of the language.</summary>
    Number,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>The name of what is called.</summary>
    Function,

    /// <summary>The name of a type.</summary>
    Type,

    /// <summary>Brackets, commas, operators.</summary>
    Punctuation,
}
