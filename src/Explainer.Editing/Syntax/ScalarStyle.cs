namespace Explainer.Editing.Syntax;

/// <summary>How a text is written.</summary>
public enum ScalarStyle
{
    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>Behind |, with its lines.</summary>
    Literal,

    /// <summary>Behind >, with its lines joined.</summary>
    Folded,
}
