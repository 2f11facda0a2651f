using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Hand;

/// <summary>A prop of an element, for a panel that shows and changes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Kind"><c>number</c>, <c>flag</c>, <c>color</c>, <c>choice</c>, <c>text</c>, or <c>other</c> for what is changed in the text.</param>
/// <param name="Value">What holds, as it is written; null for nothing.</param>
/// <param name="From">Where that comes from: <c>own</c>, <c>shape</c>, <c>template</c>, <c>defaults</c>, <c>computed</c>, or <c>default</c> of the component.</param>
/// <param name="Place">Where it is written; null for a default.</param>
public sealed record WrittenProp(string Name, string Summary, string Kind, string? Value, string From, SourceSpan? Place)
{
    /// <summary>The least number; null for no bound.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number; null for no bound.</summary>
    public double? Max { get; init; }

    /// <summary>The unit of a number; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What it may be, of a choice; the roles of the theme, of a colour.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The colours of those roles as #rrggbb.</summary>
    public ImmutableArray<string> Colors { get; init; } = [];

    /// <summary>Whether every element has it.</summary>
    public bool IsCommon { get; init; }
}
