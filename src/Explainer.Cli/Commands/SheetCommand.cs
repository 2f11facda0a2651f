using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Text;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer sheet</c>: the whole film in one picture.</summary>
internal sealed class SheetCommand : CliCommand
{
    private const int UsualColumns = 3;
    private const int MostColumns = 12;

    private readonly Option<string?> columns = CommonOptions.Value("--columns", "N", "Beats side by side; 3 by default.");

    public SheetCommand()
        : base(
            "sheet",
            "Draw a contact sheet with one picture per beat.",
            "Each beat's key moment with its id, time and narration, for a quick look and for reviews.",
            [
                ("explainer sheet film.yaml", "The sheet as film-sheet.png."),
                ("explainer sheet film.yaml --size 1080x1920 --columns 4 -o portrait.png", "The film in portrait."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, columns, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Language, CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var count = OptionText.Count(call, columns, most: MostColumns) ?? UsualColumns;
        FilmService.ExpectDrawing();
        using var asked = new FilmCall(call, context);
        var output = call.GetValue(CommonOptions.Output) ?? $"{asked.Name}-sheet.png";
        CommandOutput.RequirePng(output);
        var films = asked.Load(speaks: false);
        foreach (var film in films)
        {
            Write(context, film, asked.NameIn(film.Language, output), count);
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, Film film, string output, int count)
    {
        CommandOutput.Write(context, output, stream => film.WriteSheet(count, stream, context.Cancellation));
        if (output == CommandOutput.Standard)
        {
            return;
        }

        var beats = film.Timeline.Beats.Length;
        context.Emit(new SheetEvent(output, beats), ReportJson.Default.SheetEvent);
        context.Say($"{output}: {Counted.Of(beats, "beat")}");
    }
}
