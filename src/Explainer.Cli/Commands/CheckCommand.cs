using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer check</c>: every mistake of a storyboard, and the facts of its film.</summary>
internal sealed class CheckCommand : CliCommand
{
    private static readonly Seconds UsualLimit = new(120);

    private readonly Option<string?> format = CommonOptions.Value("--format", "NAME", "text, json (the same as --json), or sarif (SARIF 2.1.0) for code review.");
    private readonly Option<string?> sheet = CommonOptions.Value("--sheet", "FILE", "Write a PNG that marks each warning on a picture.");

    private readonly Option<string?> timeLimit = CommonOptions.Value("--time-limit", "TIME", "Give up after this time; 2 minutes by default.");

    public CheckCommand()
        : base(
            "check",
            "Show all errors in a storyboard, and warn about what makes its film hard to watch.",
            "Each comes with file, line and column, an excerpt and a remedy; every language of the storyboard is checked. Silence a warning with allow: in the storyboard. Exit code 0 means that the film can be made, 1 that it cannot.",
            [
                ("explainer check film.yaml", "Errors, or the film's length and beats if there are none."),
                ("explainer check film.yaml --format json", "For editors and programs: file, line, column, code, message, remedy."),
                ("explainer check film.yaml --format sarif", "For code review on GitHub and elsewhere."),
                ("explainer check film.yaml --sheet warnings.png", "Each warning marked on a picture."),
                ("explainer check film.yaml --lang zh --data measured.json", "The Chinese film with measured figures."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(format, sheet, timeLimit, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Language, CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var form = OptionText.Name(call, format, ["text", "json", "sarif"]) ?? (context.IsJson ? "json" : "text");
        var limit = OptionText.Time(call, timeLimit) ?? UsualLimit;
        var marked = call.GetValue(sheet);
        if (marked is not null)
        {
            CommandOutput.RequirePng(marked);
        }

        using var asked = new FilmCall(call, context);
        using var watch = new TimeLimit(context.Time, TimeSpan.FromSeconds(limit.Value), () => context.GiveUp(FileRules.CheckTooLong.With(asked.File, limit)));
        var loaded = asked.Load(asked.Options with { Language = asked.Options.Language ?? FilmOptions.AllLanguages });
        var lint = FilmService.Lint(loaded, context.Cancellation);
        var all = Joined(loaded.Diagnostics, lint.Diagnostics);
        if (marked is not null && !lint.Diagnostics.IsEmpty)
        {
            CommandOutput.Write(context, marked, stream => lint.WriteSheet(stream, context.Cancellation));
        }

        if (form == "sarif")
        {
            JsonText.Write(context.Terminal.Output, SarifLog.Of(all), ReportJson.Default.SarifLog);
        }
        else if (form == "json")
        {
            ImmutableArray<FilmReport?> films = [.. loaded.Languages.Select(l => l.Film is { } film ? Report(film) : null)];
            JsonText.Write(
                context.Terminal.Output,
                new CheckSummary(asked.File, !loaded.HasErrors, [.. all.Select(DiagnosticReport.Of)], films[0], films),
                ReportJson.Default.CheckSummary);
        }
        else
        {
            DiagnosticPrinter.Write(context.Terminal.Output, all, context.Terminal.Traits.ColorsOutput);
            if (!context.IsQuiet)
            {
                context.Terminal.Output.WriteStyled(
                    loaded.HasErrors ? $"{PlainText.Line(asked.File)}: {Counts(all)}\n"
                        : Facts(PlainText.Line(asked.File), loaded, lint.Diagnostics.Length, context.Terminal.Traits.ColorsOutput));
            }
        }

        return loaded.HasErrors ? context.Told.Add(all).ExitCode : ExitCode.Success;
    }

    // In the order of the files.
    private static ImmutableArray<Diagnostic> Joined(ImmutableArray<Diagnostic> mistakes, ImmutableArray<Diagnostic> warnings)
    {
        var all = new DiagnosticBag();
        foreach (var diagnostic in mistakes.Concat(warnings))
        {
            all.Add(diagnostic);
        }

        return all.ToImmutable();
    }

    private static FilmReport Report(Film film)
    {
        var timeline = film.Timeline;
        var paces = film.Paces;
        return new FilmReport(
            timeline.Title, timeline.Language, timeline.Size.Width, timeline.Size.Height, timeline.Rate.ToString(), timeline.FrameCount,
            Rounded(film.Duration),
            [
                .. timeline.Beats.Select(beat =>
                {
                    var said = paces.FirstOrDefault(p => p.Beat == beat.Id);
                    double? pace = said is null ? null : Rounding.ToDecimals(said.PerMinute, 0);
                    return new BeatReport(
                        beat.Id, Rounded(timeline.Rate.TimeOf(beat.First)), Rounded(timeline.Rate.TimeOf(new FrameIndex(beat.FrameCount))),
                        Rounded(timeline.Rate.TimeOf(beat.Key)), beat.Voiceover, said is null ? null : Rounded(said.Spoken),
                        said is { CountsCharacters: true } ? pace : null, said is { CountsCharacters: false } ? pace : null);
                }),
            ]);
    }

    private static string Facts(string file, LoadedFilms loaded, int warnings, bool colored)
    {
        var text = new StringBuilder();
        foreach (var (_, film, diagnostics) in loaded.Languages)
        {
            var timeline = film!.Timeline;
            var name = loaded.Languages.Length > 1 ? $"{file} ({PlainText.Line(timeline.Language)})" : file;
            var counts = diagnostics.IsEmpty ? "" : ", " + Counts(diagnostics);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}: {Ansi.In(Ansi.Green, "ok", colored)}{counts}, {Counted.Of(timeline.Beats.Length, "beat")}, {film.Duration.Value:0.##}s, {Counted.Of(timeline.FrameCount, "frame")}, {timeline.Size}, {timeline.Rate} fps\n");
            foreach (var said in film.Paces)
            {
                var unit = said.CountsCharacters ? "characters" : "words";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  {PlainText.Line(said.Beat)}: {said.PerMinute:0} {unit} a minute, {said.Spoken.Value:0.0} of {said.Duration.Value:0.0} s{(said.IsEstimated ? ", estimated" : "")}\n");
            }
        }

        if (warnings > 0)
        {
            var all = warnings + loaded.Languages.Sum(l => l.Diagnostics.Count(d => d.Severity == Severity.Warning));
            var share = all == warnings ? "" : string.Create(CultureInfo.InvariantCulture, $", {warnings} of them");
            text.Append(CultureInfo.InvariantCulture, $"{file}: {Counted.Of(all, "warning")}{share} about how the film looks\n");
        }

        return text.ToString();
    }

    private static string Counts(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Length - errors;
        return string.Join(", ", new[] { (errors, "error"), (warnings, "warning") }.Where(c => c.Item1 > 0).Select(c => Counted.Of(c.Item1, c.Item2)));
    }

    private static double Rounded(Seconds time) => Rounding.ToDecimals(time.Value, 3);
}
