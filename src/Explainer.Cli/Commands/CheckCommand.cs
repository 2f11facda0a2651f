using System.Collections.Immutable;
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
            "Each with file, line and column, the excerpt and what to do about it; of a storyboard in several languages in each of them. Exit code 0: a film can be made of it; 1: not yet.",
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
        var languages = call.GetValue(CommonOptions.Language) is { } language and not FilmLoader.AllLanguages
            ? [loader.Speak(loader.Compile(language))]
            : loader.SpeakAll();
        var diagnostics = FilmLoader.MistakesOf(languages);
        var hasErrors = diagnostics.Any(d => d.Severity == Severity.Error);
        if (isJson)
        {
            JsonText.WriteObject(context.Terminal.Output, json =>
            {
                json.WriteString("file", loader.File);
                json.WriteBoolean("ok", !hasErrors);
                json.WriteStartArray("diagnostics");
                foreach (var diagnostic in diagnostics)
                {
                    DiagnosticPrinter.Write(json, diagnostic);
                }

                json.WriteEndArray();
                json.WritePropertyName("film");
                WriteFilm(json, languages[0]);
                json.WriteStartArray("languages");
                foreach (var each in languages)
                {
                    WriteFilm(json, each);
                }

                json.WriteEndArray();
            });
        }
        else
        {
            DiagnosticPrinter.Write(context.Terminal.Output, diagnostics, context.Terminal.Traits.ColorsOutput);
            if (!context.IsQuiet)
            {
                context.Terminal.Output.Write(
                    hasErrors ? $"{loader.File}: {Counts(diagnostics)}\n" : Facts(loader.File, languages, context.Terminal.Traits.ColorsOutput));
            }
        }

        return hasErrors ? ExitCode.Input : ExitCode.Success;
    }

    private static void WriteFilm(System.Text.Json.Utf8JsonWriter json, (CompileResult Result, SpokenFilm? Film) language)
    {
        if (language is not { Result.Timeline: { } timeline, Film: { } film })
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
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
            if (film.Narration.Beats.FirstOrDefault(b => b.Beat.Id == beat.Id) is { } said)
            {
                json.WriteNumber("spokenSeconds", Rounded(said.End - said.Start));
                json.WriteNumber(said.Pace.CountsCharacters ? "charactersPerMinute" : "wordsPerMinute", Rounding.ToDecimals(said.Pace.PerMinute, 0));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Facts(string file, ImmutableArray<(CompileResult Result, SpokenFilm? Film)> languages, bool colored)
    {
        var text = new StringBuilder();
        foreach (var (result, film) in languages)
        {
            var timeline = result.Timeline!;
            var name = languages.Length > 1 ? $"{file} ({timeline.Language})" : file;
            var counts = result.Diagnostics.IsEmpty ? "" : ", " + Counts(result.Diagnostics);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}: {Ansi.In(Ansi.Green, "ok", colored)}{counts}, {Plural(timeline.Beats.Length, "beat")}, {Length(timeline)}, {timeline.FrameCount} frames, {timeline.Size}, {timeline.Rate} fps\n");
            Paces(text, film!);
        }

        return text.ToString();
    }

    private static string Counts(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Length - errors;
        return string.Join(", ", new[] { (errors, "error"), (warnings, "warning") }.Where(c => c.Item1 > 0).Select(c => Plural(c.Item1, c.Item2)));
    }

    private static void Paces(StringBuilder text, SpokenFilm film)
    {
        foreach (var said in film.Narration.Beats)
        {
            var unit = said.Pace.CountsCharacters ? "characters" : "words";
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {said.Beat.Id}: {said.Pace.PerMinute:0} {unit} a minute, {(said.End - said.Start).Value:0.0} of {said.Beat.Duration.Value:0.0} s{(said.Speech is null ? ", estimated" : "")}\n");
        }
    }

    private static Seconds Length(Timeline timeline) => timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount));

    private static double Rounded(Seconds time) => Rounding.ToDecimals(time.Value, 3);

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
