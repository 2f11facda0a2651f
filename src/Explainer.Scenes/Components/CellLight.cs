using System.Collections.Immutable;

namespace Explainer.Scenes.Components;

/// <summary>Which cells are in focus: what was, what is going to be, and how far from the one to the other. Without rows and columns all cells are.</summary>
/// <param name="FromRows">The rows before; none for all.</param>
/// <param name="FromColumns">The columns before; none for all.</param>
/// <param name="ToRows">The rows to come.</param>
/// <param name="ToColumns">The columns to come.</param>
/// <param name="Share">How far, 0 to 1.</param>
internal readonly record struct CellLight(
    ImmutableArray<double> FromRows, ImmutableArray<double> FromColumns, ImmutableArray<double> ToRows, ImmutableArray<double> ToColumns, double Share)
{
    /// <summary>How bright a cell is: 1 as usual, 0 dimmed.</summary>
    public double Of(int row, int column) => Between(Has(FromRows, row) && Has(FromColumns, column), Has(ToRows, row) && Has(ToColumns, column));

    /// <summary>How bright the brightest cell of a row or of a column is.</summary>
    /// <param name="row">The row; null for all rows of a column.</param>
    /// <param name="column">The column; null for all columns of a row.</param>
    /// <param name="count">How many cells it has.</param>
    public double Brightest(int? row, int? column, int count)
    {
        var most = 0.0;
        for (var i = 0; i < count; i++)
        {
            most = Math.Max(most, Of(row ?? i, column ?? i));
        }

        return most;
    }

    /// <summary>How much a cell is pointed out: 0 while none is.</summary>
    public double PointedAt(int row, int column) => Between(
        IsPointing(FromRows, FromColumns) && Has(FromRows, row) && Has(FromColumns, column), IsPointing(ToRows, ToColumns) && Has(ToRows, row) && Has(ToColumns, column));

    private static bool IsPointing(ImmutableArray<double> rows, ImmutableArray<double> columns) => !rows.IsEmpty || !columns.IsEmpty;

    private static bool Has(ImmutableArray<double> list, int index) => list.IsEmpty || list.Contains(index);

    private double Between(bool from, bool to) => (from ? 1 - Share : 0) + (to ? Share : 0);
}
