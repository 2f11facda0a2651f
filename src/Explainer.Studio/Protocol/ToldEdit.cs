using System.Collections.Immutable;

namespace Explainer.Studio.Protocol;

/// <summary>What comes of a change by hand: changes of the text, or why there are none and where it is made instead.</summary>
internal sealed record ToldEdit(ImmutableArray<ToldChange> Changes, string Reason, ToldPlace? Made, string? Added);

/// <summary>A stretch of the text, in UTF-16 characters, and what takes its place.</summary>
internal sealed record ToldChange(int Start, int Length, string Text);

/// <summary>An element with its props, for a panel; the reason says why it cannot be changed there.</summary>
internal sealed record ToldProps(string Element, string Component, string Summary, ToldPlace? At, string Reason, ToldPlace? Made, ImmutableArray<ToldProp> Props);

/// <summary>A prop.</summary>
internal sealed record ToldProp(
    string Name, string Summary, string Kind, string? Value, string From, ToldPlace? At, double? Min, double? Max, string Unit, ImmutableArray<string> Choices, ImmutableArray<string> Colors, bool IsCommon);

/// <summary>A component that can be added.</summary>
internal sealed record ToldComponent(string Name, string Summary);
