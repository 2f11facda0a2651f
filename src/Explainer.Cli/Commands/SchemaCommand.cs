using System.CommandLine;
using System.Text;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer schema</c>: what editors complete storyboards from.</summary>
internal sealed class SchemaCommand : CliCommand
{
    public SchemaCommand()
        : base(
            "schema",
            "Write the JSON schema of storyboards, for editors.",
            "An editor with a YAML language server completes and documents keys and props from it; name it in a storyboard's first line: "
            + "# yaml-language-server: $schema=storyboard.schema.json",
            [("explainer schema -o storyboard.schema.json", "Beside the storyboards, which name it.")]) => Add(CommonOptions.Output);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var schema = SchemaWriter.Write(ComponentSet.BuiltIn);
        if (call.GetValue(CommonOptions.Output) is { } path and not CompleteFile.ToOutput)
        {
            CompleteFile.Write(context, path, stream => stream.Write(Encoding.UTF8.GetBytes(schema)));
            if (context.IsJson)
            {
                JsonText.WriteEvent(context.Terminal.Output, "done", json => json.WriteString("output", path));
            }

            context.Say($"{path}: the schema of explainer {Application.Version}");
            return ExitCode.Success;
        }

        context.Terminal.Output.Write(schema);
        return ExitCode.Success;
    }
}
