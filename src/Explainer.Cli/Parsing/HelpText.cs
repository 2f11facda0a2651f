using System.CommandLine;
using System.Text;

namespace Explainer.Cli.Parsing;

/// <summary>Writes the help of the program and of each command, from their definitions.</summary>
internal static class HelpText
{
    private const int WidestFirstColumn = 30;

    /// <summary>Writes a command's help.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="command">The command, or the root for the program's.</param>
    /// <param name="width">Columns to keep within.</param>
    public static void Write(TextWriter writer, Command command, int width)
    {
        var text = new StringBuilder();
        var isRoot = !command.Parents.Any();
        text.Append(command.Description).Append('\n');
        if (command is CliCommand { Details: { Length: > 0 } details })
        {
            text.Append('\n');
            Wrap(text, details, 0, width);
        }

        text.Append("\nUsage:\n  ").Append(Usage(command, isRoot)).Append('\n');
        Section(text, "Commands", [.. command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? ""))], width);
        Section(text, "Arguments", [.. command.Arguments.Select(a => (a.Name, a.Description ?? ""))], width);
        var inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive));
        Section(text, "Options", [.. command.Options.Concat(inherited).Where(o => !o.Hidden).Select(o => (Label(o), o.Description ?? ""))], width);
        if (command is CliCommand { Examples: { Length: > 0 } examples })
        {
            text.Append("\nExamples:\n");
            foreach (var (call, does) in examples)
            {
                text.Append("  ").Append(call).Append("\n      ").Append(does).Append('\n');
            }
        }

        if (isRoot)
        {
            text.Append(
                "\nExit codes: 0 success, 1 error in the storyboard or its data, 2 usage error, 3 something is missing on this machine,\n" +
                "70 a bug in the program, 129, 130 and 143 interrupted.\n");
        }

        writer.Write(text.ToString());
    }

    private static string Usage(Command command, bool isRoot)
    {
        if (isRoot)
        {
            return $"{command.Name} COMMAND [options]";
        }

        var arguments = string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? $" {a.Name}" : $" [{a.Name}]"));
        return $"explainer {command.Name}{arguments} [options]";
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.Length == 2).Append(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void Section(StringBuilder text, string title, List<(string Name, string Description)> rows, int width)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(title).Append(":\n");
        var column = Math.Min(WidestFirstColumn, rows.Max(r => r.Name.Length) + 4);
        foreach (var (name, description) in rows)
        {
            text.Append("  ").Append(name);
            if (name.Length + 4 > column)
            {
                text.Append('\n').Append(' ', column);
            }
            else
            {
                text.Append(' ', column - name.Length - 2);
            }

            Wrap(text, description, column, width);
        }
    }

    // The first line goes on where the text stands; further ones start at the indent.
    private static void Wrap(StringBuilder text, string paragraph, int indent, int width)
    {
        var room = Math.Max(30, width - indent);
        var length = 0;
        foreach (var word in paragraph.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > room)
            {
                text.Append('\n').Append(' ', indent);
                length = 0;
            }

            if (length > 0)
            {
                text.Append(' ');
                length++;
            }

            text.Append(word);
            length += word.Length;
        }

        text.Append('\n');
    }
}
