namespace Explainer.Editing.Services;

/// <summary>What a part of a storyboard's outline is.</summary>
public enum SymbolKind
{
    /// <summary>A key at the top.</summary>
    Section,

    /// <summary>An element.</summary>
    Element,

    /// <summary>A beat.</summary>
    Beat,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A template.</summary>
    Template,
}
