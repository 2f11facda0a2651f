namespace Explainer.Storyboards.Docs;

/// <summary>What kind of value a key takes.</summary>
public enum ShapeKind
{
    /// <summary>Anything, or nothing that is known.</summary>
    Any,

    /// <summary>A text; may hold figures.</summary>
    Text,

    /// <summary>A text in which braces are braces.</summary>
    Verbatim,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A time.</summary>
    Time,

    /// <summary>A moment of a beat.</summary>
    Moment,

    /// <summary>A place: a name, or two coordinates.</summary>
    Point,

    /// <summary>A colour or a role of the theme.</summary>
    Color,

    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>How a change passes.</summary>
    Easing,

    /// <summary>The id of an element.</summary>
    Element,

    /// <summary>The id of a beat.</summary>
    Beat,

    /// <summary>A new id for an element or a beat.</summary>
    NewName,

    /// <summary>The name of a template.</summary>
    Template,

    /// <summary>The name of a component.</summary>
    Component,

    /// <summary>The path of a file.</summary>
    File,

    /// <summary>A map of which the keys are known.</summary>
    Map,

    /// <summary>A list of values of one kind.</summary>
    List,

    /// <summary>An element that is written here.</summary>
    NewElement,

    /// <summary>An action.</summary>
    Action,
}
