using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>What came of an edit: the lines that are new or changed, as they stand now, and what is wrong with the storyboard since.</summary>
internal sealed record ToldEdit(string File, int FirstLine, ImmutableArray<string> Lines, bool Ok, ImmutableArray<ToldMistake> Diagnostics);
