using Explainer.Compute.Tables;
using Spectre.Console;

namespace Explainer.Cli.Terminals;

/// <summary>Tables with frames. The only place that knows Spectre.Console, which is loaded when a table is framed and not before.</summary>
internal static class FramedTable
{
    /// <summary>Writes one to the output.</summary>
    public static void Write(Terminal terminal, TextTable table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Output),
        });
        console.Profile.Width = terminal.Traits.Width;
        var framed = new Table { Border = TableBorder.Rounded, BorderStyle = new Style(Color.Grey) };
        framed.Title = new TableTitle(Markup.Escape(table.Title), new Style(decoration: Decoration.Bold));
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = new TableColumn(new Text(table.Columns[i], new Style(Color.Aqua)));
            framed.AddColumn(i == 0 ? column.LeftAligned().NoWrap() : column.RightAligned());
        }

        foreach (var row in table.Rows)
        {
            framed.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(framed);
        foreach (var note in table.Notes)
        {
            console.Write(new Text(note + "\n", new Style(Color.Grey)));
        }

        terminal.Output.Write('\n');
    }
}
