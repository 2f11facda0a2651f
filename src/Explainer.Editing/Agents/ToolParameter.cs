using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>An argument of a tool, from which both its schema and its checking follow.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">What it means, one sentence.</param>
internal sealed record ToolParameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>The argument that names a storyboard.</summary>
    public static ToolParameter File { get; } = new("file", ParameterKind.Text, "The storyboard, relative to the folder, such as film.yaml.") { IsRequired = true };

    /// <summary>The argument that names a language.</summary>
    public static ToolParameter Language { get; } = new("lang", ParameterKind.Text, "The language, one of the storyboard's; the first by default.");

    /// <summary>The argument that names another size of the frame.</summary>
    public static ToolParameter Size { get; } = new("size", ParameterKind.Text, "The frame instead of the storyboard's, such as 1080x1920; the layout follows.");

    /// <summary>Whether a call must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only texts that it may be; empty for any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The least number that it may be.</summary>
    public int Least { get; init; }

    /// <summary>The greatest number that it may be.</summary>
    public int Most { get; init; } = int.MaxValue;
}
