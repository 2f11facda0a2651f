using System.Collections.Immutable;
using Explainer.Compute.Tables;

namespace Explainer.Cli.Terminals;

/// <summary>Writes tables: framed for a person at a terminal that is wide enough, plain columns for a file or a pipe.</summary>
internal static class TableWriter
{
    private const string Gap = "  ";

    /// <summary>Writes one to the output.</summary>
    public static void Write(Terminal terminal, TextTable table)
    {
        var isFramed = terminal.Traits.ColorsOutput && FramedTable.WidthOf(table) <= terminal.Traits.Width;
        if (isFramed)
        {
            terminal.Output.WriteStyled(FramedTable.Write(table));
        }
        else
        {
            terminal.Output.Write(Plain(table));
        }
    }

    /// <summary>A table as plain text: its title, its columns, its notes, an empty line.</summary>
    internal static string Plain(TextTable table)
    {
        var text = new System.Text.StringBuilder();
        text.Append(table.Title).Append('\n');
        var widths = table.Columns.Select((c, i) => Math.Max(c.Length, table.Rows.Select(r => r[i].Length).DefaultIfEmpty(0).Max())).ToArray();
        foreach (var row in table.Rows.Prepend(table.Columns))
        {
            text.Append(Line(row, widths)).Append('\n');
        }

        foreach (var note in table.Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static string Line(ImmutableArray<string> cells, int[] widths) =>
        (Gap + string.Join(Gap, cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))).TrimEnd();
}
