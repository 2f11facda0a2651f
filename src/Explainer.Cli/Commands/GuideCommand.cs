using System.CommandLine;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer guide</c>: all that an author needs to know.</summary>
internal sealed class GuideCommand : CliCommand
{
    public GuideCommand()
        : base(
            "guide",
            "Print the complete authoring guide.",
            "The language, the components, examples, and how to check and preview: all that a person or a program needs to write storyboards.",
            [
                ("explainer guide | less", "As Markdown."),
                ("explainer guide --json", "As JSON: the text, and components, verbs, props and codes as data."),
            ])
    {
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var service = context.OpenService();
        context.Terminal.Output.Write(service.Manual.Guide(context.IsJson));
        return ExitCode.Success;
    }
}
