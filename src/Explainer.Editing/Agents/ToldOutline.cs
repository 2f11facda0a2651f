using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>What a storyboard is made of, and its film when it has no errors.</summary>
internal sealed record ToldOutline(string File, int Lines, ImmutableArray<ToldPart> Parts, ToldFilm? Film);
