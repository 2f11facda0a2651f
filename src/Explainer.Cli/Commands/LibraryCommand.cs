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
            "Storyboards refer to them as std/..., wherever the storyboard is.",
            [
                ("explainer library", "All of them, with the parts of each drawing."),
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
