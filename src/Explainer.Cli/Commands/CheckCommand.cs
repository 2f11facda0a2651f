using System.CommandLine;
using System.Globalization;
using System.Text;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Sounding;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer check</c>: every mistake of a storyboard, and the facts of its film.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Option<string?> format = CommonOptions.Value("--format", "NAME", "text, or json (the same as --json).");

    public CheckCommand()
        : base(
            "check",
            "Tell all mistakes of a storyboard, drawing nothing.",
            "Each with file, line and column, the excerpt and what to do about it. Exit code 0: a film can be made of it; 1: not yet.",
            [
                ("explainer check film.yaml", "Mistakes for people; the film's length and beats when there are none."),
                ("explainer check film.yaml --format json", "For editors and programs: file, line, column, code, message, remedy."),
                ("explainer check film.yaml --lang zh --data measured.json", "The Chinese film with measured figures."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Language, CommonOptions.Data);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var isJson = OptionText.Choice(call, format, ("text", false), ("json", true)) ?? context.IsJson;
        using var loader = new FilmLoader(call, context);
        var (result, film) = loader.Speak(loader.Compile(call.GetValue(CommonOptions.Language)));
        if (isJson)
        {
            JsonText.WriteObject(context.Terminal.Output, json =>
            {
                json.WriteString("file", loader.File);
                json.WriteBoolean("ok", !result.HasErrors);
                json.WriteStartArray("diagnostics");
                foreach (var diagnostic in result.Diagnostics)
                {
                    DiagnosticPrinter.Write(json, diagnostic);
                }

                json.WriteEndArray();
                WriteFilm(json, result, film);
            });
        }
        else
        {
            DiagnosticPrinter.Write(context.Terminal.Output, result.Diagnostics, context.Terminal.Traits.ColorsOutput);
            if (!context.IsQuiet)
            {
                context.Terminal.Output.Write(Summary(loader.File, result, context.Terminal.Traits.ColorsOutput));
                context.Terminal.Output.Write(Paces(film));
            }
        }

        return result.HasErrors ? ExitCode.Input : ExitCode.Success;
    }

    private static void WriteFilm(System.Text.Json.Utf8JsonWriter json, CompileResult result, SpokenFilm? film)
    {
        if (result.Timeline is not { } timeline)
        {
            json.WriteNull("film");
            return;
        }

        json.WriteStartObject("film");
        json.WriteString("title", timeline.Title);
        json.WriteString("language", timeline.Language);
        json.WriteNumber("width", timeline.Size.Width);
        json.WriteNumber("height", timeline.Size.Height);
        json.WriteString("fps", timeline.Rate.ToString());
        json.WriteNumber("frames", timeline.FrameCount);
        json.WriteNumber("seconds", Rounded(Length(timeline)));
        json.WriteStartArray("beats");
        foreach (var beat in timeline.Beats)
        {
            json.WriteStartObject();
            json.WriteString("id", beat.Id);
            json.WriteNumber("start", Rounded(timeline.Rate.TimeOf(beat.First)));
            json.WriteNumber("seconds", Rounded(timeline.Rate.TimeOf(new FrameIndex(beat.FrameCount))));
            json.WriteNumber("key", Rounded(timeline.Rate.TimeOf(beat.Key)));
            json.WriteString("voiceover", beat.Voiceover);
            if (film?.Narration.Beats.FirstOrDefault(b => b.Beat.Id == beat.Id) is { } said)
            {
                json.WriteNumber("spokenSeconds", Rounded(said.End - said.Start));
                json.WriteNumber(said.Pace.CountsCharacters ? "charactersPerMinute" : "wordsPerMinute", Rounding.ToDecimals(said.Pace.PerMinute, 0));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Summary(string file, CompileResult result, bool colored)
    {
        var errors = result.Diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = result.Diagnostics.Length - errors;
        var counts = warnings > 0 ? $", {Plural(warnings, "warning")}" : "";
        return result.Timeline is { } timeline
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {Ansi.In(Ansi.Green, "ok", colored)}{counts}, {Plural(timeline.Beats.Length, "beat")}, {Length(timeline)}, {timeline.FrameCount} frames, {timeline.Size}, {timeline.Rate} fps\n")
            : $"{file}: {Plural(errors, "error")}{counts}\n";
    }

    private static string Paces(SpokenFilm? film)
    {
        var text = new StringBuilder();
        foreach (var said in film?.Narration.Beats ?? [])
        {
            var unit = said.Pace.CountsCharacters ? "characters" : "words";
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {said.Beat.Id}: {said.Pace.PerMinute:0} {unit} a minute, {(said.End - said.Start).Value:0.0} of {said.Beat.Duration.Value:0.0} s{(said.Speech is null ? ", estimated" : "")}\n");
        }

        return text.ToString();
    }

    private static Seconds Length(Timeline timeline) => timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount));

    private static double Rounded(Seconds time) => Rounding.ToDecimals(time.Value, 3);

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
