using System.CommandLine;
using System.Runtime.CompilerServices;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Agents;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer mcp</c>: the server for agents.</summary>
internal sealed class McpCommand : CliCommand
{
    private readonly Argument<string?> folder = new("FOLDER")
    {
        Description = "The folder that may be read and written; the current folder by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public McpCommand()
        : base(
            "mcp",
            "Run a server for agents: guide, edits, checks, pictures, films.",
            "Speaks the Model Context Protocol over standard input and output, so that an agent can read the guide, write storyboards, see their errors, look at "
            + "their pictures and render their films. Agents start it themselves. It reads and writes only below the folder and starts no program that a storyboard names.",
            [
                ("explainer mcp storyboards", "What an agent starts, with the folder that it may use."),
            ])
    {
        Arguments.Add(folder);
        Add(TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var named = call.GetValue(folder) is { Length: > 0 } path ? path : ".";
        var full = Directory.Exists(named) ? Path.GetFullPath(named) : throw StorageRules.NoSuchFolderServed.With(named).Failure();
        var options = new FilmOptions { OtherFolders = FilmCall.Folders(call.GetValue(TrustOptions.AllowOutside) ?? []) };

        // Not let go of: something may still be drawn when the agent ends, and the process ends with it.
        return Serve(context.OpenService(), full, options, context);
    }

    // A method of its own, so that nothing of the server is loaded for the other commands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve(FilmService service, string folder, FilmOptions options, CommandContext context)
    {
        using var input = Console.OpenStandardInput();
        AgentServer.Run(service, context.Components, folder, options, input, context.Terminal.OpenOutput(), context.Time, Application.Version);
        return ExitCode.Success;
    }
}
