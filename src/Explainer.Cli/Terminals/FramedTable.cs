using System.Collections.Immutable;
using System.Text;
using Explainer.Compute.Tables;
using Explainer.Core.Text;

namespace Explainer.Cli.Terminals;

/// <summary>Tables with frames, for a person at a terminal.</summary>
internal static class FramedTable
{
    /// <summary>A table with its title above and its notes below it; the first column to the left, numbers to the right.</summary>
    public static string Write(TextTable table)
    {
        table = Plain(table);
        var widths = Widths(table);
        var text = new StringBuilder();
        text.Append(Ansi.Bold).Append(table.Title).Append(Ansi.Reset).Append('\n');
        Rule(text, widths, '\u256d', '\u252c', '\u256e');
        Row(text, table.Columns, widths, Ansi.Cyan);
        Rule(text, widths, '\u251c', '\u253c', '\u2524');
        foreach (var row in table.Rows)
        {
            Row(text, row, widths, "");
        }

        Rule(text, widths, '\u2570', '\u2534', '\u256f');
        foreach (var note in table.Notes)
        {
            text.Append(Ansi.Grey).Append(note).Append(Ansi.Reset).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The columns of a terminal that a table takes with its frame.</summary>
    public static int WidthOf(TextTable table) => Widths(table).Sum(w => w + 3) + 1;

    private static TextTable Plain(TextTable table) => table with
    {
        Title = PlainText.Line(table.Title),
        Rows = [.. table.Rows.Select(row => row.Select(PlainText.Line).ToImmutableArray())],
        Notes = [.. table.Notes.Select(PlainText.Line)],
    };

    private static int[] Widths(TextTable table) =>
        [.. table.Columns.Select((column, i) => table.Rows.Select(r => r[i].Length).Append(column.Length).Max())];

    private static void Rule(StringBuilder text, int[] widths, char left, char between, char right)
    {
        text.Append(Ansi.Grey).Append(left);
        for (var i = 0; i < widths.Length; i++)
        {
            text.Append('\u2500', widths[i] + 2).Append(i < widths.Length - 1 ? between : right);
        }

        text.Append(Ansi.Reset).Append('\n');
    }

    private static void Row(StringBuilder text, ImmutableArray<string> cells, int[] widths, string color)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(Ansi.Grey).Append('\u2502').Append(Ansi.Reset).Append(color)
                .Append(' ').Append(i == 0 ? cells[i].PadRight(widths[i]) : cells[i].PadLeft(widths[i])).Append(' ')
                .Append(Ansi.Reset);
        }

        text.Append(Ansi.Grey).Append('\u2502').Append(Ansi.Reset).Append('\n');
    }
}
