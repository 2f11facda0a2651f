using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Rows and columns of texts and numbers.</summary>
public sealed class Table : Component, ICellGrid
{
    // How much light is left to cells that are not in focus.
    private const double Unfocused = 0.3;
    private static readonly TableProp RowsOf = new("rows", "The rows, each a list of its cells.") { Required = true };
    private static readonly FlagProp Header = new("header", "Whether row 0 names the columns.", true);
    private static readonly TextListProp Aligns = new("align", "start, center or end for each column; by default end for numbers, except in the first column.");
    private static readonly NumberProp MaxWidth = new("max-width", "Width at which cells break; the frame without its margins by default.", double.NaN, 40, 20000, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Colour of header and focus.", "accent");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Table",
        "Rows of cells; `table[1]` is a row, counted from 0.",
        [RowsOf, Header, Aligns, CellVerbs.TypeSize, MaxWidth, ColorOf, .. CellVerbs.Props],
        CellVerbs.All,
        "table: { component: Table, rows: [[Step, Cost], [prefill, 39 ms], [decode, 9 ms]] }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override int ItemCount(Element element) => element.Initial(RowsOf).Rows.Length;

    (int Rows, int Columns) ICellGrid.CellsOf(Func<PropDefinition, PropValue> value) =>
        value(RowsOf).Rows is { IsEmpty: false } rows ? (rows.Length, rows[0].Length) : default;

    bool ICellGrid.IsFilled(Func<PropDefinition, PropValue> value, int row, int column) => true;

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var aligns = value(Aligns).Texts;
        for (var i = 0; i < aligns.Length; i++)
        {
            if (aligns[i] is not ("start" or "center" or "end"))
            {
                yield return new DataMistake(Aligns, i, ValueRules.OutOfRangeChoice.With(Aligns.Name, aligns[i], Suggestion.Remedy(aligns[i], ["start", "center", "end"])));
            }
        }

        var columns = value(RowsOf).Rows is { IsEmpty: false } rows ? rows[0].Length : 0;
        if (aligns.Length > columns)
        {
            yield return new DataMistake(Aligns, -1, ValueRules.BadDataEach.With(Aligns.Name, "column", aligns.Length, columns));
        }
    }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        // The largest of all that it is set to decides, so that nothing moves when it changes.
        var size = default(Size);
        foreach (var value in context.Element.TrackOf(RowsOf)?.Segments.Select(s => s.To).Prepend(context[RowsOf]) ?? [context[RowsOf]])
        {
            var layout = new TableLayout(
                context.Typesetter, context.Type, value.Rows, context[Aligns].Texts, context[Header].Flag, context[CellVerbs.TypeSize].Number, RoomOf(context.WidthOr(context[MaxWidth].Number), context.Frame), null);
            size = new Size(Math.Max(size.Width, layout.Size.Width), Math.Max(size.Height, layout.Size.Height));
        }

        return size;
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) =>
        new(TableLayout.LeastWidth(((ICellGrid)this).CellsOf(context.Element.Initial).Columns, context[CellVerbs.TypeSize].Number), Measure(context).Height);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var rows = context.Element.At(RowsOf, context.Time).Rows;
        var (size, header) = (context.Number(CellVerbs.TypeSize), context.Flag(Header));
        var layout = new TableLayout(context.Look.Typesetter, context.Type, rows, context.Texts(Aligns), header, size, context.Box.Width, context.Box);
        var light = CellVerbs.LightOf(context);
        var card = new RoundRectShape(new Rect(0, 0, context.Box.Width, context.Box.Height), size * 0.4);
        context.Out.Fill(card, context.Theme.Surface);
        context.Out.BeginLayer(1, clip: card);
        DrawLight(context, layout, light, rows.Length, rows[0].Length);
        context.Out.EndLayer();
        for (var row = 0; row < rows.Length; row++)
        {
            DrawLine(context, layout.Cell(row, 0), row, header);
            for (var column = 0; column < rows[row].Length; column++)
            {
                DrawCell(context, layout, (row, column), (rows.Length, rows[row].Length), header && row == 0, light);
            }
        }

        context.Out.Stroke(card, Color.Lerp(context.Theme.Line, context.Color(ColorOf), 0.4 * context.Pulse), 2);
    }

    private static void DrawLight(in DrawContext context, TableLayout layout, in CellLight light, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var share = light.PointedAt(row, column) * CellVerbs.PresenceOf(context, row, column, columns);
                if (share > 0)
                {
                    context.Out.Fill(new RoundRectShape(layout.Cell(row, column), 0), context.Color(ColorOf).Fade(0.16 * share));
                }
            }
        }
    }

    // Above each row but the first; the line below the header says that it is one.
    private static void DrawLine(in DrawContext context, Rect cell, int row, bool header)
    {
        if (row == 0)
        {
            return;
        }

        var isHeaders = header && row == 1;
        var line = new PathBuilder().Move(0, cell.Y).Line(context.Box.Width, cell.Y).Build();
        context.Out.Stroke(line, Paint.Solid(isHeaders ? context.Color(ColorOf).Fade(0.8) : context.Theme.Line.Fade(0.6)), new StrokeStyle(isHeaders ? 3 : 1.5, LineCap.Butt));
    }

    private static void DrawCell(in DrawContext context, TableLayout layout, (int Row, int Column) cell, (int Rows, int Columns) all, bool isHeader, in CellLight light)
    {
        var presence = CellVerbs.PresenceOf(context, cell.Row, cell.Column, all.Columns);
        if (presence <= 0)
        {
            return;
        }

        var (block, at) = layout.Text(cell.Row, cell.Column);
        var ink = isHeader ? Color.Lerp(context.Color(ColorOf), context.Theme.Text, light.PointedAt(cell.Row, cell.Column)) : context.Theme.Text;

        // What a cell in focus means is said by its column's name.
        var bright = Unfocused + ((1 - Unfocused) * (isHeader ? light.Brightest(null, cell.Column, all.Rows) : light.Of(cell.Row, cell.Column)));
        context.Out.Text(
            block, at + new Point(0, (1 - presence) * context.Number(CellVerbs.TypeSize) * 0.35), Paint.Solid(ink.Fade(presence * bright)), pictureOpacity: presence * bright);
    }

    private static double RoomOf(double given, Size frame) => double.IsNaN(given) ? frame.Width - (2 * SafeArea.Margin) : given;
}
