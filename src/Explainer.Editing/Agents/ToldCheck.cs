using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>What is wrong with a storyboard, and its films, one a language; none when it has errors.</summary>
internal sealed record ToldCheck(string File, bool Ok, ImmutableArray<ToldMistake> Diagnostics, ImmutableArray<ToldFilm> Films);
