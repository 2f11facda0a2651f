using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>What can be done to cells: they come one after the other, and some of them stand in the light while the rest is dimmed.</summary>
internal static class CellVerbs
{
    /// <summary>The type size that they share.</summary>
    public static readonly NumberProp TypeSize = new("size", "Type size.", 44, 8, 200, "px") { Animatable = false };

    private static readonly NumberProp Revealed = new("revealed", "How far a cell has come.", 1, 0, 1) { Internal = true, PerItem = true };
    private static readonly NumberListProp LitRows = new("lit-rows", "The rows in focus; none for all.") { Internal = true };
    private static readonly NumberListProp LitColumns = new("lit-columns", "The columns in focus; none for all.") { Internal = true };
    private static readonly ChoiceProp By = new("by", "What comes together.", "rows", "columns", "cells", "diagonals");
    private static readonly NumberListProp Rows = new("rows", "From 0.");
    private static readonly NumberListProp Columns = new("columns", "From 0.");

    /// <summary>The props that they need.</summary>
    public static ImmutableArray<PropDefinition> Props { get; } = [Revealed, LitRows, LitColumns];

    /// <summary>The verbs.</summary>
    public static ImmutableArray<ActionDefinition> All { get; } =
    [
        new ActionDefinition(
            "reveal", "Reveals the cells, or those of one row, `stagger` apart.", new(0.4), NamedEasing.OutCubic, [By], Reveal,
            "{ at: 1s, reveal: table, by: cells, stagger: 0.1s }") { TakesItem = true },
        new ActionDefinition(
            "focus", "Lights up rows, columns, or where they cross, and dims the rest.", new(0.5), NamedEasing.InOutCubic, [Rows, Columns], Focus,
            "{ at: 2s, focus: table, rows: [2, 3], columns: [1] }") { TakesItem = true, Check = Check },
        new ActionDefinition(
            "unfocus", "Restores all cells.", new(0.5), NamedEasing.InOutCubic, [],
            call => Light(call, [], []), "{ at: 4s, unfocus: table }"),
    ];

    /// <summary>How far a cell has come, 0 to 1.</summary>
    /// <param name="context">The element and the moment.</param>
    /// <param name="row">The row, counted from 0.</param>
    /// <param name="column">The column, counted from 0.</param>
    /// <param name="columns">How many columns there are.</param>
    public static double PresenceOf(in DrawContext context, int row, int column, int columns) =>
        Math.Clamp(context.Number(Revealed, (row * columns) + column), 0, 1) * Math.Clamp(context.Number(CommonProps.ItemPresence, row), 0, 1);

    /// <summary>The light of an element's cells at a moment.</summary>
    /// <param name="context">The element and the moment.</param>
    public static CellLight LightOf(in DrawContext context)
    {
        // Both change together, so one of them knows how far.
        var rows = context.Element.TrackOf(LitRows)?.SegmentAt(context.Time);
        var columns = context.Element.TrackOf(LitColumns)?.SegmentAt(context.Time);
        return new CellLight(
            rows?.From.Numbers ?? context.Numbers(LitRows), columns?.From.Numbers ?? context.Numbers(LitColumns),
            rows?.To.Numbers ?? context.Numbers(LitRows), columns?.To.Numbers ?? context.Numbers(LitColumns),
            Math.Clamp(rows?.ShareAt(context.Time) ?? 1, 0, 1));
    }

    private static void Reveal(ActionCall call)
    {
        var grid = (ICellGrid)call.Element.Component;
        var (rows, columns) = grid.CellsOf(call.Element.Initial);
        var by = call[By].Text;
        var cell = 0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if ((call.OnlyItem is { } only && only != row) || !grid.IsFilled(call.Element.Initial, row, column))
                {
                    continue;
                }

                var turn = by switch
                {
                    "cells" => cell,
                    "columns" => column,
                    "diagonals" => row + column,
                    _ => row,
                } - (call.OnlyItem is not null && by is "rows" or "diagonals" ? call.OnlyItem ?? 0 : 0);
                call.Animate(Revealed, (row * columns) + column, PropValue.Of(0.0), PropValue.Of(1.0), call.Start + (call.Stagger * turn), call.Duration, call.Ease);
                cell++;
            }
        }
    }

    private static void Focus(ActionCall call) =>
        Light(call, call.OnlyItem is { } row ? [row] : call[Rows].Numbers, call[Columns].Numbers);

    private static void Light(ActionCall call, ImmutableArray<double> rows, ImmutableArray<double> columns)
    {
        call.Animate(LitRows, PropValue.Of(rows));
        call.Animate(LitColumns, PropValue.Of(columns));
    }

    private static IEnumerable<DataMistake> Check(Element element, Func<PropDefinition, PropValue> value)
    {
        var (rows, columns) = ((ICellGrid)element.Component).CellsOf(element.Initial);
        foreach (var (prop, kind, count) in new[] { (Rows, "row", rows), (Columns, "column", columns) })
        {
            if (value(prop).Numbers.FirstOrDefault(n => n < 0 || n >= count || n != Math.Floor(n), double.NaN) is var wrong && !double.IsNaN(wrong))
            {
                yield return new DataMistake(prop, -1, ValueRules.BadDataNoSuchCell.With(element.Id, kind, wrong.ToString("0.###", CultureInfo.InvariantCulture), count - 1));
            }
        }
    }
}
