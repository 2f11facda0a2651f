namespace Explainer.Editing.Syntax;

/// <summary>What a stretch of a storyboard's text is.</summary>
public enum TokenKind
{
    /// <summary>The byte order mark at the start.</summary>
    ByteOrderMark,

    /// <summary>Spaces and tabs.</summary>
    Whitespace,

    /// <summary>One line break, of whatever kind.</summary>
    LineBreak,

    /// <summary>A comment, with its # and without its line break.</summary>
    Comment,

    /// <summary>A directive, such as %YAML.</summary>
    Directive,

    /// <summary>The three hyphens at the start of a document.</summary>
    DocumentStart,

    /// <summary>The three full stops at the end of a document.</summary>
    DocumentEnd,

    /// <summary>The hyphen of an item.</summary>
    Dash,

    /// <summary>The question mark of a key.</summary>
    Question,

    /// <summary>The colon behind a key.</summary>
    Colon,

    /// <summary>A comma between entries.</summary>
    Comma,

    /// <summary>An opening brace.</summary>
    OpenBrace,

    /// <summary>A closing brace.</summary>
    CloseBrace,

    /// <summary>An opening square bracket.</summary>
    OpenBracket,

    /// <summary>A closing square bracket.</summary>
    CloseBracket,

    /// <summary>An anchor, such as <c>&amp;name</c>.</summary>
    Anchor,

    /// <summary>A tag, such as <c>!name</c>.</summary>
    Tag,

    /// <summary>An alias, such as <c>*name</c>.</summary>
    Alias,

    /// <summary>A text without quotes, on one line or several.</summary>
    Plain,

    /// <summary>A text in single quotes.</summary>
    SingleQuoted,

    /// <summary>A text in double quotes.</summary>
    DoubleQuoted,

    /// <summary>A text behind | or >, with these.</summary>
    BlockText,

    /// <summary>What has no place where it stands.</summary>
    Stray,
}
