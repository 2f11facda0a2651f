using System.CommandLine;
using System.Text;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Pipeline.Sounding;
using Explainer.Video.Captions;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer transcript</c>: what is said and seen, as text.</summary>
internal sealed class TranscriptCommand : CliCommand
{
    public TranscriptCommand()
        : base(
            "transcript",
            "Write what is said and seen, as Markdown or JSON.",
            "Beat by beat, for people who cannot see or hear the film, and for search. What is seen comes from the beats' seen:.",
            [
                ("explainer transcript film.yaml -o film.md", "As Markdown."),
                ("explainer transcript film.yaml --json", "As JSON, with the times of every word."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, CommonOptions.Language);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var loader = new FilmLoader(call, context);
        var films = loader.LoadFilms();
        var output = call.GetValue(CommonOptions.Output) ?? CompleteFile.ToOutput;
        foreach (var film in films)
        {
            Write(context, film, loader.NameIn(film.Storyboard.Language, output));
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, SpokenFilm film, string output)
    {
        var text = context.IsJson ? Json(film) : TranscriptWriter.Write(film.Storyboard.Title, FilmCaptions.Transcript(film.Storyboard));
        if (output == CompleteFile.ToOutput)
        {
            context.Terminal.Output.Write(text);
        }
        else
        {
            CompleteFile.Write(context, output, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        }
    }

    private static string Json(SpokenFilm film)
    {
        using var text = new StringWriter();
        JsonText.WriteObject(text, json => WriteJson(json, film));
        return text.ToString();
    }

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, SpokenFilm film)
    {
        json.WriteString("title", film.Storyboard.Title);
        json.WriteString("language", film.Storyboard.Language);
        json.WriteStartArray("beats");
        foreach (var beat in film.Storyboard.Beats)
        {
            json.WriteStartObject();
            json.WriteString("id", beat.Id);
            json.WriteString("title", beat.Title);
            json.WriteNumber("start", Rounding.ToDecimals(beat.Start.Value, 3));
            json.WriteNumber("end", Rounding.ToDecimals((beat.Start + beat.Duration).Value, 3));
            json.WriteString("narration", beat.Narration.Spoken);
            json.WriteString("seen", beat.Seen);
            json.WriteStartArray("words");
            foreach (var word in film.Narration.Beats.FirstOrDefault(b => b.Beat == beat)?.Words ?? [])
            {
                json.WriteStartObject();
                json.WriteString("text", beat.Narration.Spoken.AsSpan(word.TextStart, word.TextLength));
                json.WriteNumber("start", Rounding.ToDecimals(word.Start.Value, 3));
                json.WriteNumber("end", Rounding.ToDecimals(word.End.Value, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
