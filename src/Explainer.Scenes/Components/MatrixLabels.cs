using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>The names of a matrix's rows, before them, and of its columns, above them: aslant where they are wider than a cell.</summary>
internal sealed class MatrixLabels
{
    private const double Slant = 45;
    private static readonly double Lean = Math.Sin(Slant * Math.PI / 180);
    private readonly ImmutableArray<TextBlock> rows;
    private readonly ImmutableArray<TextBlock> columns;
    private readonly double gap;
    private readonly double widest;
    private readonly double highest;

    /// <summary>Sets the names.</summary>
    /// <param name="typesetter">Sets the texts.</param>
    /// <param name="type">The styles of type.</param>
    /// <param name="rows">The names of the rows, or none.</param>
    /// <param name="columns">The names of the columns, or none.</param>
    /// <param name="size">The type size in px.</param>
    public MatrixLabels(ITypesetter typesetter, TypeScale type, ImmutableArray<string> rows, ImmutableArray<string> columns, double size)
    {
        this.rows = [.. rows.Select(r => typesetter.Set(type.Mono(size), r))];
        this.columns = [.. columns.Select(c => typesetter.Set(type.Mono(size), c))];
        gap = size * 0.5;
        Left = this.rows.IsEmpty ? 0 : this.rows.Max(b => b.Size.Width) + gap;
        (widest, highest) = this.columns.IsEmpty ? (0, 0) : (this.columns.Max(b => b.Size.Width), this.columns.Max(b => b.Size.Height));
    }

    /// <summary>The room that the names of the rows take, in px.</summary>
    public double Left { get; }

    /// <summary>The room that the names of the columns take above cells of a size, in px; above cells of no known size the most that they may.</summary>
    public double Top(double cell) => columns.IsEmpty ? 0 : double.IsFinite(cell) && !IsAslant(cell) ? highest + (gap / 2) : ((widest + highest) * Lean) + (gap / 2);

    /// <summary>How far the last name reaches over the last column, in px.</summary>
    public double Right(double cell) => columns.IsEmpty || !IsAslant(cell) ? 0 : Math.Max(0, (widest * Lean) + (highest * Lean / 2) - (cell / 2));

    /// <summary>The side of a cell, so that rows, columns and names fill a box.</summary>
    public double CellIn(Size box, int rowCount, int columnCount)
    {
        // Whether the names lean follows from the cell, and the room for cells from how they stand: upright is tried first.
        var cell = Side(box, rowCount, columnCount, double.PositiveInfinity);
        var upright = Math.Min((box.Width - Left) / columnCount, (box.Height - (columns.IsEmpty ? 0 : highest + (gap / 2))) / rowCount);
        return Math.Max(1, IsAslant(upright) ? cell : upright);
    }

    /// <summary>Draws the names around the cells, those of rows and columns out of focus dimmed.</summary>
    /// <param name="context">Where and when.</param>
    /// <param name="area">The cells.</param>
    /// <param name="cell">The side of one, in px.</param>
    /// <param name="light">Which cells are in focus.</param>
    /// <param name="least">How much light is left to the others.</param>
    public void Draw(in DrawContext context, Rect area, double cell, in CellLight light, double least)
    {
        var (rowCount, columnCount) = (Rounding.HalfUp(area.Height / cell), Rounding.HalfUp(area.Width / cell));
        for (var row = 0; row < rows.Length; row++)
        {
            var lit = light.Brightest(row, null, columnCount);
            var at = new Point(area.X - gap - rows[row].Size.Width, area.Y + ((row + 0.5) * cell) - (rows[row].Size.Height / 2));
            context.Out.Text(rows[row], at, Paint.Solid(context.Theme.Text.Fade(least + ((1 - least) * lit))));
        }

        for (var column = 0; column < columns.Length; column++)
        {
            var lit = light.Brightest(null, column, rowCount);
            var paint = Paint.Solid(context.Theme.Text.Fade(least + ((1 - least) * lit)));
            var foot = new Point(area.X + ((column + 0.5) * cell), area.Y - (gap / 2));
            if (!IsAslant(cell))
            {
                context.Out.Text(columns[column], foot - new Point(columns[column].Size.Width / 2, columns[column].Size.Height), paint);
                continue;
            }

            context.Out.Push(Affine.Translation(foot.X, foot.Y).Of(Affine.RotationAbout(-Slant, Point.Zero)));
            context.Out.Text(columns[column], new Point(0, -columns[column].Size.Height / 2), paint);
            context.Out.Pop();
        }
    }

    private bool IsAslant(double cell) => widest > cell - (gap / 2);

    // Of cells under names that lean; the last of these reaches over its column by what it is longer than half a cell.
    private double Side(Size box, int rowCount, int columnCount, double cell)
    {
        var reach = columns.IsEmpty ? 0 : (widest * Lean) + (highest * Lean / 2);
        return Math.Min((box.Width - Left - reach) / (columnCount - (reach > 0 ? 0.5 : 0)), (box.Height - Top(cell)) / rowCount);
    }
}
