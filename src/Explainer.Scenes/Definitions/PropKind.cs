namespace Explainer.Scenes.Definitions;

/// <summary>What kind of value a prop takes.</summary>
public enum PropKind
{
    /// <summary>A number within a range.</summary>
    Number,

    /// <summary>Text; may hold figures and may be given per language.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A colour or the name of a theme's role.</summary>
    Color,

    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A list of numbers.</summary>
    NumberList,

    /// <summary>Rows of cells that are texts or numbers.</summary>
    Table,

    /// <summary>A list of colours or names of a theme's roles.</summary>
    ColorList,

    /// <summary>A place or a displacement, in design px.</summary>
    Point,

    /// <summary>The path of a picture file.</summary>
    Picture,

    /// <summary>A formula in the mathematics of TeX; may be given per language.</summary>
    Formula,

    /// <summary>Code, in which braces are nothing but braces; may be given per language.</summary>
    Code,

    /// <summary>A list of places, in design px.</summary>
    PointList,

    /// <summary>A path, written as SVG's path data.</summary>
    Path,

    /// <summary>The path of an SVG file whose parts act.</summary>
    Drawing,

    /// <summary>The id of another element.</summary>
    Target,

    /// <summary>An element that fills a slot.</summary>
    Element,
}
