using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Pipeline.Stills;
using Explainer.Scenes.Timelines;

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
            "Draw one picture per beat on a sheet.",
            "Each beat's key moment with its id, its time and its narration: for a quick look and for reviews.",
            [
                ("explainer sheet film.yaml", "The sheet as film-sheet.png."),
                ("explainer sheet film.yaml --size 1080x1920 --columns 4 -o upright.png", "How the film looks upright."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, columns, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Language, CommonOptions.Data, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var count = OptionText.Count(call, columns, most: MostColumns) ?? UsualColumns;
        using var loader = new FilmLoader(call, context);
        var output = call.GetValue(CommonOptions.Output) ?? $"{Path.GetFileNameWithoutExtension(loader.File)}-sheet.png";
        CompleteFile.RequirePng(output);
        var timelines = loader.LoadTimelines();
        foreach (var timeline in timelines)
        {
            Write(context, timeline, loader.NameIn(timeline.Language, output), count);
        }

        return timelines.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, Timeline timeline, string output, int count)
    {
        CompleteFile.Write(context, output, stream => ContactSheet.Write(timeline, count, stream));
        if (output == CompleteFile.ToOutput)
        {
            return;
        }

        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "done", json =>
            {
                json.WriteString("output", output);
                json.WriteNumber("beats", timeline.Beats.Length);
            });
        }

        context.Say($"{output}: {timeline.Beats.Length} beats");
    }
}
