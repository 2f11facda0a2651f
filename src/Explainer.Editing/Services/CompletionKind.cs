namespace Explainer.Editing.Services;

/// <summary>What a proposal is.</summary>
public enum CompletionKind
{
    /// <summary>A key.</summary>
    Key,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A component.</summary>
    Component,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A colour.</summary>
    Color,

    /// <summary>A name of the author's.</summary>
    Name,

    /// <summary>A file.</summary>
    File,
}
