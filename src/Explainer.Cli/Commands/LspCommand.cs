using System.CommandLine;
using System.Runtime.CompilerServices;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Editing.Protocol;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer lsp</c>: the language server, for editors.</summary>
internal sealed class LspCommand : CliCommand
{
    public LspCommand()
        : base(
            "lsp",
            "Run the language server: errors as you type, completion, renaming.",
            "Speaks the Language Server Protocol on standard input and output: everything `check` reports, completion, "
            + "descriptions, definitions, renaming and fixes. Editors start it themselves. It reads only what `check` may read, starts no program and writes no file.",
            [
                ("explainer lsp", "The command for an editor to start."),
            ])
    {
        Add(TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var options = new FilmOptions { OtherFolders = FilmCall.Folders(call.GetValue(TrustOptions.AllowOutside) ?? []) };

        // Not let go of: a text may still be looked at when the editor ends, and the process ends with it.
        return Serve(context.OpenService(), options, context);
    }

    // A method of its own, so that nothing of the server is loaded for the other commands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve(FilmService service, FilmOptions options, CommandContext context)
    {
        using var input = Console.OpenStandardInput();
        return LanguageServer.Run(service, context.Components, input, context.Terminal.OpenOutput(), options, context.Time, Application.Version);
    }
}
