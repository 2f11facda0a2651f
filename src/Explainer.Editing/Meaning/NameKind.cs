namespace Explainer.Editing.Meaning;

/// <summary>What a name of the author's is a name of.</summary>
public enum NameKind
{
    /// <summary>An element.</summary>
    Element,

    /// <summary>A beat.</summary>
    Beat,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A template.</summary>
    Template,

    /// <summary>A parameter of a template, or what a loop stands at.</summary>
    Parameter,

    /// <summary>A moment that a voiceover marks.</summary>
    Mark,

    /// <summary>A part of a drawing, which its file names.</summary>
    Part,
}
