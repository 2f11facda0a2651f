using System.CommandLine;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer library</c>: the drawings, icons and templates that come with the program.</summary>
internal sealed class LibraryCommand : CliCommand
{
    public LibraryCommand()
        : base(
            "library",
            "List the drawings, icons and templates that come with the program.",
            "Storyboards name them as std/..., wherever they lie.",
            [
                ("explainer library", "All of them, drawings with the parts that act."),
                ("explainer library --json", "As JSON."),
            ])
    {
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var service = context.OpenService();
        context.Terminal.Output.Write(service.Manual.Library(context.IsJson));
        return ExitCode.Success;
    }
}
