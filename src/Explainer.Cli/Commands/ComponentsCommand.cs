using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer components</c>: what can be put on screen.</summary>
internal sealed class ComponentsCommand : CliCommand
{
    private readonly Argument<string?> name = new("NAME")
    {
        Description = "One component, in full; without it all are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ComponentsCommand()
        : base(
            "components",
            "Document the components: props, ranges, defaults, actions, examples.",
            "",
            [
                ("explainer components", "All of them, a line each."),
                ("explainer components GPUGauge", "One in full."),
                ("explainer components --json", "All in full, as JSON."),
            ]) => Arguments.Add(name);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var wanted = call.GetValue(name);
        var text = context.IsJson ? ComponentDocs.Json(ComponentSet.BuiltIn, wanted) : wanted is null ? ComponentDocs.List(ComponentSet.BuiltIn) : ComponentDocs.Write(ComponentSet.BuiltIn, wanted);
        context.Terminal.Output.Write(text ?? throw new ExplainerException(
            Fault.Call, "unknown-component", $"There is no component \"{wanted}\"", Suggestion.Remedy(wanted!, ComponentSet.BuiltIn.Names)));
        return ExitCode.Success;
    }
}
