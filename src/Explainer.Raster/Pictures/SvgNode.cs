namespace Explainer.Raster.Pictures;

/// <summary>An element of an SVG picture, as far as its cost goes.</summary>
/// <param name="name">The element's name.</param>
internal sealed class SvgNode(string name)
{
    /// <summary>The element's name.</summary>
    internal string Name { get; } = name;

    /// <summary>The elements in it.</summary>
    internal List<SvgNode> Children { get; } = [];

    /// <summary>The ids that it refers to.</summary>
    internal List<(string Id, SvgReferenceKind Kind)> References { get; } = [];

    /// <summary>The element's id; empty when it has none.</summary>
    internal string Id { get; set; } = "";

    /// <summary>Its classes, separated by white space.</summary>
    internal string Classes { get; set; } = "";

    /// <summary>As a step of a filter: what its result is called; null for nothing.</summary>
    internal string? Result { get; set; }

    /// <summary>As a step of a filter: the results that it is made from.</summary>
    internal List<string> Inputs { get; } = [];

    /// <summary>How many letters stand in it, white space among them.</summary>
    internal long Letters { get; set; }

    /// <summary>How many points its outline has at most.</summary>
    internal long Corners { get; set; }
}
