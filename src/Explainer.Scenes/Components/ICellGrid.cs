using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>A component whose elements are made of cells in rows and columns, numbered from 0 and in reading order.</summary>
internal interface ICellGrid
{
    /// <summary>How many rows and columns an element has.</summary>
    /// <param name="value">The value of each prop.</param>
    (int Rows, int Columns) CellsOf(Func<PropDefinition, PropValue> value);

    /// <summary>Whether a cell is one of those that come and are lit; others only mark a place.</summary>
    /// <param name="value">The value of each prop.</param>
    /// <param name="row">The row, counted from 0.</param>
    /// <param name="column">The column, counted from 0.</param>
    bool IsFilled(Func<PropDefinition, PropValue> value, int row, int column);
}
