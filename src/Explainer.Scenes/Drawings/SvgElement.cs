namespace Explainer.Scenes.Drawings;

/// <summary>An element of an SVG file, or a piece of text between elements.</summary>
/// <param name="name">Its name; <c>#text</c> for text; empty for what does not belong to SVG.</param>
/// <param name="line">Its line in the file, from 1.</param>
internal sealed class SvgElement(string name, int line)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Its attributes by name, without prefixes.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>What is inside of it.</summary>
    public List<SvgElement> Children { get; } = [];

    /// <summary>The text that it is; empty for elements.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its id; empty for none.</summary>
    public string Id => this["id"] ?? "";

    /// <summary>An attribute; null when it is not given.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The element for messages, such as <c>&lt;path&gt; #roof</c>.</summary>
    public override string ToString() => $"<{Name}>{(Id.Length == 0 ? "" : " #" + Id)}";
}
