using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds rows of cells.</summary>
internal sealed class TableBinder(Scope scope, TextBinder texts, ValueBinder values)
{
    /// <summary>Binds rows of texts or of numbers, all of one length; null after a diagnostic.</summary>
    /// <param name="prop">What they are a value of.</param>
    /// <param name="entry">The key and the value.</param>
    /// <param name="notes">Where the sources of figures go.</param>
    public PropValue? Bind(TableProp prop, MappingEntry entry, ICollection<FigureNote> notes)
    {
        if (values.List(prop, entry) is not { } list || Rows(prop, list) is not { } rows)
        {
            return null;
        }

        if (prop.OfNumbers)
        {
            var cell = new NumberProp(prop.Name, "", 0);
            return Filled(rows, node => scope.Scalar(new MappingEntry(entry.Key, node), "Write numbers in rows: [[1, 2], [3, 4]].") is { } scalar ? values.Number(cell, scalar, notes) : null) is { } numbers
                ? PropValue.Of(numbers.Select(r => r.Select(n => n!.Value).ToImmutableArray()).ToImmutableArray())
                : null;
        }

        return Filled(rows, node => texts.Bind(prop.Name, node, notes)) is { } written
            ? PropValue.Of(written.Select(r => r.Select(t => t!).ToImmutableArray()).ToImmutableArray())
            : null;
    }

    private List<SequenceNode>? Rows(TableProp prop, SequenceNode list)
    {
        var rows = new List<SequenceNode>();
        long cells = 0;
        foreach (var item in list.Items)
        {
            if (item is not SequenceNode row)
            {
                scope.Add(ValueRules.WrongTypeRow.With(prop.Name).At(item.Span));
                return null;
            }

            if (rows.Count > 0 && row.Items.Length != rows[0].Items.Length)
            {
                scope.Add(ValueRules.BadDataRow.With(rows.Count, prop.Name, row.Items.Length, rows[0].Items.Length).At(row.Span));
                return null;
            }

            rows.Add(row);
            cells += Math.Max(1, row.Items.Length);
        }

        if (rows.Count > 0 && rows[0].Items.Length == 0)
        {
            scope.Add(ValueRules.BadDataEmpty.With(prop.Name).At(list.Span));
            return null;
        }

        if (cells > TableProp.MostCells)
        {
            scope.Add(ValueRules.TooLargeTable.With(prop.Name, TableProp.MostCells).At(list.Span));
            return null;
        }

        return rows;
    }

    // Every cell is bound, so that all mistakes are told in one go.
    private static List<List<T?>>? Filled<T>(List<SequenceNode> rows, Func<Node, T?> bind)
    {
        var filled = rows.Select(r => r.Items.Select(bind).ToList()).ToList();
        return filled.All(r => r.All(c => c is not null)) ? filled : null;
    }
}
