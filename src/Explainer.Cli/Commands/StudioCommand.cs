using System.CommandLine;
using System.Runtime.CompilerServices;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Studio;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer studio</c>: a page to write in, with the film beside the text.</summary>
internal sealed class StudioCommand : CliCommand
{
    private const int LargestPort = 65535;
    private readonly Argument<string?> place = new("FILE|FOLDER")
    {
        Description = "A storyboard, or a folder of storyboards; the current folder by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> port = CommonOptions.Value("--port", "N", "The port to listen on; any free one by default.");
    private readonly Option<bool> noOpen = new("--no-open") { Description = "Print the address without opening a browser." };

    public StudioCommand()
        : base(
            "studio",
            "Edit a storyboard in the browser, with the film next to it.",
            "Opens a page with the storyboard, its picture, its timeline and its errors; the picture is updated as you type and matches "
            + "`still` and `render` pixel for pixel. The page is served by this program, on this machine only, to whoever has the address; nothing "
            + "outside the folder is read or written, and nothing is sent elsewhere. Press Ctrl-C to stop.",
            [
                ("explainer studio film.yaml", "The storyboard in the browser."),
                ("explainer studio --no-open --port 8080", "All storyboards in this folder; prints the address."),
            ])
    {
        Arguments.Add(place);
        Add(port, noOpen, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var (folder, file) = Place(call.GetValue(place));
        var options = new FilmOptions { OtherFolders = FilmCall.Folders(call.GetValue(TrustOptions.AllowOutside) ?? []) };
        FilmService.ExpectDrawing();

        // Not let go of: something may still be drawn when the studio ends, and the process ends with it.
        return Serve(context.OpenService(), folder, file, OptionText.Count(call, port, most: LargestPort) ?? 0, options, !call.GetValue(noOpen), context);
    }

    // A method of its own, so that nothing of the web server is loaded for the other commands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve(FilmService service, string folder, string? file, int port, FilmOptions films, bool opens, CommandContext context)
    {
        var server = StudioServer.StartAsync(
            service, new StudioOptions { Folder = folder, File = file, Port = port, Films = films, Time = context.Time, ShowFolder = path => DesktopOpening.TryOpen(path, context.Time, context.Cancellation) }, context.Cancellation).GetAwaiter().GetResult();
        try
        {
            context.Emit(new ServingEvent(server.Address), ReportJson.Default.ServingEvent);
            if (!context.IsJson)
            {
                context.Terminal.Output.Write(server.Address + "\n");
            }

            context.Terminal.Output.Flush();
            if (opens && !DesktopOpening.TryOpen(server.OpeningAddress(), context.Time, context.Cancellation))
            {
                context.Say("Could not open a browser: open the address yourself. Press Ctrl-C to stop the studio.");
            }

            context.Terminal.Error.Flush();
            context.Cancellation.WaitHandle.WaitOne();
            return ExitCode.Success;
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    // Whether the storyboard is one below its folder, links followed, the studio finds out.
    private static (string Folder, string? File) Place(string? named)
    {
        var path = named is { Length: > 0 } ? named : ".";
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return (full, null);
        }

        FilmService.ExpectStoryboard(path);
        return (Path.GetDirectoryName(full)!, Path.GetFileName(full));
    }
}
