using System.Collections.Immutable;

namespace Explainer.Compute.Tables;

/// <summary>A table of text, for any renderer.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The headings; the first column is text, the others are numbers with their units.</param>
/// <param name="Rows">Each as long as <paramref name="Columns"/>.</param>
/// <param name="Notes">Sentences to be shown below it.</param>
public sealed record TextTable(
    string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<string> Notes);
