using System.CommandLine;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer components</c>: what can be put on screen.</summary>
internal sealed class ComponentsCommand : CliCommand
{
    private readonly Argument<string?> name = new("NAME")
    {
        Description = "A component to document in full; without it all are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ComponentsCommand()
        : base(
            "components",
            "Show the component reference.",
            "",
            [
                ("explainer components", "All of them, one per line."),
                ("explainer components GPUGauge", "One in full."),
                ("explainer components --json", "All in full, as JSON."),
            ]) => Arguments.Add(name);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var service = context.OpenService();
        context.Terminal.Output.Write(
            call.GetValue(name) is { } wanted ? service.Manual.Component(wanted, context.IsJson) : service.Manual.Components(context.IsJson));
        return ExitCode.Success;
    }
}
