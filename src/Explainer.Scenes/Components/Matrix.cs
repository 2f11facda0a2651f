using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A matrix as squares: what looks at what, how strongly, and in which order it is worked out.</summary>
public sealed class Matrix : Component, ICellGrid
{
    private const double MostCell = 96;
    private const double LeastCell = 10;
    private const double Unfocused = 0.22;
    private const double NumberShare = 0.36;

    // The shade of a cell whose value is 0, and of those outside of the shape.
    private const double Faintest = 0.12;
    private static readonly TableProp Values = new("values", "Shades of the cells, row by row; the largest is the full colour, below 0 it is the second.", ofNumbers: true);
    private static readonly NumberProp RowCount = new("rows", "Number of rows, without values.", 4, 1, 40) { Animatable = false };
    private static readonly NumberProp ColumnCount = new("columns", "Number of columns, without values.", 4, 1, 40) { Animatable = false };
    private static readonly ChoiceProp ShapeOf = new("shape", "Which cells are used: lower is causal.", "full", "lower", "upper", "diagonal");
    private static readonly TextListProp RowLabels = new("row-labels", "Names of the rows, from the top.");
    private static readonly TextListProp ColumnLabels = new("column-labels", "Names of the columns.");
    private static readonly TextProp Format = new("format", "Number format to write values in cells with.") { IsNumberFormat = true };
    private static readonly NumberProp SizeOf = new("size", "Type size of names.", 36, 8, 200, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Colour of the cells.", "accent");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Matrix",
        "Cells in rows and columns, such as an attention mask.",
        [Values, RowCount, ColumnCount, ShapeOf, RowLabels, ColumnLabels, Format, SizeOf, ColorOf, .. CellVerbs.Props],
        CellVerbs.All,
        "mask: { component: Matrix, rows: 6, columns: 6, shape: lower }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override int ItemCount(Element element) => CellsOf(element.Initial).Rows;

    (int Rows, int Columns) ICellGrid.CellsOf(Func<PropDefinition, PropValue> value) => CellsOf(value);

    bool ICellGrid.IsFilled(Func<PropDefinition, PropValue> value, int row, int column) => IsUsed(value(ShapeOf).Text, row, column);

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var (rows, columns) = CellsOf(value);
        foreach (var (labels, count) in new[] { (RowLabels, rows), (ColumnLabels, columns) })
        {
            if (value(labels).Texts is { IsEmpty: false } texts && texts.Length != count)
            {
                yield return new DataMistake(labels, -1, ValueRules.BadDataEach.With(labels.Name, labels == RowLabels ? "row" : "column", texts.Length, count));
            }
        }
    }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var (rows, columns) = CellsOf(context.Element.Initial);
        var labels = new MatrixLabels(context.Typesetter, context.Type, context[RowLabels].Texts, context[ColumnLabels].Texts, context[SizeOf].Number);
        var room = SafeArea.Of(context.Frame).Size;
        var cell = Math.Clamp(Math.Min((room.Width - labels.Left) / columns, (room.Height - labels.Top(double.PositiveInfinity)) / rows), LeastCell, MostCell);
        return new Size(labels.Left + (columns * cell) + labels.Right(cell), labels.Top(cell) + (rows * cell));
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context)
    {
        var (rows, columns) = CellsOf(context.Element.Initial);
        var labels = new MatrixLabels(context.Typesetter, context.Type, context[RowLabels].Texts, context[ColumnLabels].Texts, context[SizeOf].Number);
        return new Size(labels.Left + (columns * LeastCell) + labels.Right(LeastCell), labels.Top(LeastCell) + (rows * LeastCell));
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var element = context.Element;
        var (rows, columns) = CellsOf(element.Initial);
        var labels = new MatrixLabels(context.Look.Typesetter, context.Type, context.Texts(RowLabels), context.Texts(ColumnLabels), context.Number(SizeOf));
        var cell = labels.CellIn(context.Box, rows, columns);
        var area = new Rect(labels.Left + Math.Max(0, (context.Box.Width - labels.Left - labels.Right(cell) - (columns * cell)) / 2), labels.Top(cell), columns * cell, rows * cell);
        var light = CellVerbs.LightOf(context);
        var values = element.At(Values, context.Time).NumberRows;
        var largest = values.IsEmpty ? 1 : Math.Max(1e-12, values.Max(r => r.Max(Math.Abs)));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var square = new Rect(area.X + (column * cell), area.Y + (row * cell), cell, cell).Inflate(-Math.Max(1, cell * 0.05));
                var value = row < values.Length && column < values[row].Length ? values[row][column] : double.NaN;
                DrawCell(context, square, (row, column), columns, double.IsNaN(value) ? 1 : value / largest, value, light);
            }
        }

        labels.Draw(context, area, cell, light, Unfocused);
    }

    private static void DrawCell(in DrawContext context, Rect square, (int Row, int Column) at, int columns, double shade, double value, in CellLight light)
    {
        var theme = context.Theme;
        var body = new RoundRectShape(square, square.Width * 0.16);
        var isUsed = IsUsed(context.Text(ShapeOf), at.Row, at.Column);
        var bright = Unfocused + ((1 - Unfocused) * light.Of(at.Row, at.Column));
        var empty = Color.Lerp(theme.Surface, theme.Rest, 0.25);
        context.Out.Fill(body, empty.Fade((isUsed ? 1 : 0.45) * bright));
        if (!isUsed || CellVerbs.PresenceOf(context, at.Row, at.Column, columns) is not (> 0 and var presence))
        {
            context.Out.Stroke(body, theme.Line.Fade((isUsed ? 0.9 : 0.3) * bright), 1.5);
            return;
        }

        var color = shade < 0 ? theme.Second : context.Color(ColorOf);
        var strength = ShareOf(theme, shade) * presence * bright;
        var format = context.Text(Format);
        if (format.Length == 0)
        {
            // Light behind a number would take its contrast.
            context.Out.Glow(body, color.Fade(0.35 * theme.Glow * strength * context.Breath), square.Width * 0.12);
        }

        context.Out.Fill(body, color.Fade(strength));
        context.Out.Stroke(body, color.Fade(Math.Min(1, presence * bright * (0.35 + (0.65 * Math.Abs(shade))))), 2);
        if (light.PointedAt(at.Row, at.Column) is > 0 and var pointed)
        {
            context.Out.Stroke(body, theme.Text.Fade(pointed * presence), Math.Max(2, square.Width * 0.05));
        }

        if (format.Length > 0 && !double.IsNaN(value))
        {
            var block = context.Set(context.Type.Mono(square.Width * NumberShare, 700), WrittenNumber.Of(value, format));
            var ink = InkOn(Color.Lerp(empty, color, ShareOf(theme, shade)));
            context.Out.Text(block, square.Center - new Point(block.Size.Width / 2, block.Size.Height / 2), Paint.Solid(ink.Fade(presence * bright)));
        }
    }

    // How much of its colour a cell has, of a shade of at most 1.
    private static double ShareOf(Theme theme, double shade) =>
        (theme.Outlined ? 0.5 : 0.92) * (Faintest + ((1 - Faintest) * Math.Min(1, Math.Abs(shade))));

    // Black or white, whichever can be read better on a colour.
    private static Color InkOn(Color ground) =>
        (0.2126 * Math.Pow(ground.R, 2.2)) + (0.7152 * Math.Pow(ground.G, 2.2)) + (0.0722 * Math.Pow(ground.B, 2.2)) > 0.18 ? Color.Black : Color.White;

    private static (int Rows, int Columns) CellsOf(Func<PropDefinition, PropValue> value) => value(Values).NumberRows is { IsEmpty: false } rows
        ? (rows.Length, rows[0].Length) : ((int)value(RowCount).Number, (int)value(ColumnCount).Number);

    private static bool IsUsed(string shape, int row, int column) => shape switch
    {
        "lower" => column <= row,
        "upper" => column >= row,
        "diagonal" => column == row,
        _ => true,
    };
}
