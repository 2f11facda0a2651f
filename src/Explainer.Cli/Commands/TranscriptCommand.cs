using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer transcript</c>: what is said and seen, as text.</summary>
internal sealed class TranscriptCommand : CliCommand
{
    public TranscriptCommand()
        : base(
            "transcript",
            "Write what is said and seen, as Markdown or JSON.",
            "Beat by beat, for people who cannot see or hear the film, and for search. The descriptions come from seen: of each beat.",
            [
                ("explainer transcript film.yaml -o film.md", "As Markdown."),
                ("explainer transcript film.yaml --json", "As JSON, with the times of every word."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, CommonOptions.Language, TrustOptions.AllowCommands, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var asked = new FilmCall(call, context);
        var films = asked.Load(speaks: true);
        var output = call.GetValue(CommonOptions.Output) ?? CommandOutput.Standard;
        foreach (var film in films)
        {
            Write(context, film, asked.NameIn(film.Language, output));
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, Film film, string output)
    {
        var text = context.IsJson ? Json(film) : film.TranscriptText();
        if (output == CommandOutput.Standard)
        {
            context.Terminal.Output.Write(text);
        }
        else
        {
            CommandOutput.Write(context, output, text);
        }
    }

    private static string Json(Film film)
    {
        var transcript = film.Transcript();
        var report = new TranscriptReport(
            transcript.Title, transcript.Language,
            [
                .. transcript.Beats.Select(beat => new TranscriptBeatReport(
                    beat.Id, beat.Title, Rounded(beat.Start), Rounded(beat.End), beat.Narration, beat.Seen,
                    [.. beat.Words.Select(word => new WordReport(word.Text, Rounded(word.Start), Rounded(word.End)))])),
            ]);
        using var text = new StringWriter();
        JsonText.Write(text, report, ReportJson.Default.TranscriptReport);
        return text.ToString();
    }

    private static double Rounded(Seconds time) => Rounding.ToDecimals(time.Value, 3);
}
