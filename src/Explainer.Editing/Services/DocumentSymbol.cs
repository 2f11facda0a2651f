using System.Collections.Immutable;

namespace Explainer.Editing.Services;

/// <summary>A part of a storyboard's outline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Detail">More of it, in a few words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name.</param>
/// <param name="Children">What is in it.</param>
public sealed record DocumentSymbol(string Name, string Detail, SymbolKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<DocumentSymbol> Children);
