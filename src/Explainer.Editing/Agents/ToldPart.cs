using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>A part of a storyboard: where it stands for `edit`, its lines counted from 1, and what is in it.</summary>
internal sealed record ToldPart(string Name, string Kind, string? Detail, string? Path, int Line, int EndLine, ImmutableArray<ToldPart>? Parts);
