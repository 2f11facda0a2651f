using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>What a tool answers.</summary>
/// <param name="Contents">Texts and pictures.</param>
internal sealed record ToolResult(ImmutableArray<ToolContent> Contents)
{
    /// <summary>Whether it says why there is nothing else.</summary>
    public bool IsError { get; init; }

    /// <summary>A text.</summary>
    public static ToolResult Of(string text) => new([ToolContent.OfText(text)]);

    /// <summary>Why the tool did not do what it was asked for.</summary>
    public static ToolResult Failed(string text) => Of(text) with { IsError = true };
}
