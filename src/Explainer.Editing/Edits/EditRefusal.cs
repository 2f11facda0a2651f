namespace Explainer.Editing.Edits;

/// <summary>Why an edit is not made.</summary>
public enum EditRefusal
{
    /// <summary>It is made.</summary>
    None,

    /// <summary>The text is broken, so that what an edit would do to it is not known.</summary>
    BrokenText,

    /// <summary>The path leads nowhere.</summary>
    NoSuchPlace,

    /// <summary>What is there is no map, or none that keys can be added to.</summary>
    NotAMap,

    /// <summary>What is there is no list.</summary>
    NotAList,

    /// <summary>The key is there already.</summary>
    KeyExists,

    /// <summary>There are not as many.</summary>
    OutOfRange,

    /// <summary>It would change the meaning of something else: an alias would lose its anchor, or the value cannot be written there.</summary>
    ChangesMore,
}
