using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer schema</c>: what editors complete storyboards from.</summary>
internal sealed class SchemaCommand : CliCommand
{
    public SchemaCommand()
        : base(
            "schema",
            "Write the JSON schema of storyboards, for editors.",
            "An editor with a YAML language server uses it for completion and documentation; refer to it in the first line of a storyboard: "
            + "# yaml-language-server: $schema=storyboard.schema.json",
            [("explainer schema -o storyboard.schema.json", "Next to the storyboards that refer to it.")]) => Add(CommonOptions.Output);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var service = context.OpenService();
        var schema = service.Manual.Schema();
        if (call.GetValue(CommonOptions.Output) is { } path and not CommandOutput.Standard)
        {
            CommandOutput.Write(context, path, schema);
            context.Emit(new WrittenEvent(path), ReportJson.Default.WrittenEvent);
            context.Say($"{path}: the schema of explainer {Application.Version}");
            return ExitCode.Success;
        }

        context.Terminal.Output.Write(schema);
        return ExitCode.Success;
    }
}
