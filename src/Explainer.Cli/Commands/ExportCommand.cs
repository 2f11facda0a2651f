using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Core.Text;
using Explainer.Editing.Notes;
using Explainer.Pipeline;
using Explainer.Pipeline.Exporting;
using Explainer.Pipeline.Exporting.Slides;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer export</c>: a film as a page, or as slides.</summary>
internal sealed class ExportCommand : CliCommand
{
    private static readonly string[] Pages = [".html", ".htm"];

    // What says how the film within a page is made.
    private static readonly Option[] OnlyForPages = [CommonOptions.Quality, CommonOptions.Jobs, CommonOptions.NoCache];

    public ExportCommand()
        : base(
            "export",
            "Make a self-contained HTML page of a film, or slides (PowerPoint, PDF).",
            "The page: the film, chapters, captions, a transcript that follows along and seeks when clicked, the sources of figures, and the review notes, in one HTML file that opens "
            + "from disk and uses no network. Its film is at most 1280 px wide or high unless --scale is given. Slides, when the output's name ends in .pptx or .pdf: one per beat, with "
            + "the picture of its key moment and the narration as speaker notes (PowerPoint) or below the picture (PDF).",
            [
                ("explainer export film.yaml", "The page as film.html."),
                ("explainer export film.yaml -o review.html --scale 0.5 --quality draft", "A smaller film, rendered quickly."),
                ("explainer export film.yaml -o slides.pptx", "Slides for PowerPoint, with speaker notes."),
                ("explainer export film.yaml -o slides.pdf", "Slides to read and print."),
                ("explainer export film.yaml --lang all", "One page for each language, such as film.zh.html."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            CommonOptions.Output, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale, CommonOptions.Quality, CommonOptions.Language, CommonOptions.Data, CommonOptions.Jobs,
            CommonOptions.NoCache, TrustOptions.AllowCommands, TrustOptions.AllowOutside, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var named = call.GetValue(CommonOptions.Output);
        if (named is not null && SlidesOf(named) is { } slides)
        {
            return WriteSlides(call, context, named, slides);
        }

        if (named is not null && !Pages.Contains(Path.GetExtension(named), StringComparer.OrdinalIgnoreCase))
        {
            throw ExportRules.UnknownExport.With(named).Failure();
        }

        var order = new PageOrder
        {
            Output = named ?? Path.ChangeExtension(Path.GetFileName(call.GetRequiredValue(CommonOptions.File)), Pages[0]),
            Scale = call.GetValue(CommonOptions.Scale) is null ? null : OptionText.Scale(call, CommonOptions.Scale),
            Quality = OptionText.Name(call, CommonOptions.Quality, FilmNames.Qualities) ?? "standard",
            Jobs = OptionText.Count(call, CommonOptions.Jobs),
            UsesCache = !call.GetValue(CommonOptions.NoCache),
        };
        using var asked = new FilmCall(call, context);
        var films = asked.Load(speaks: true);
        if (films.IsEmpty)
        {
            return ClosingEvent.OfMistakes(context);
        }

        var notes = NotesFile.Read(asked.File);
        if (!notes.Diagnostics.IsEmpty)
        {
            DiagnosticPrinter.Tell(context, notes.Diagnostics);
            return ClosingEvent.OfMistakes(context);
        }

        foreach (var film in films)
        {
            Make(asked, film, order with { Output = asked.NameIn(film.Language, order.Output), Notes = [.. notes.Notes.Select(n => n.OnPage(film.Timeline))] }, context);
        }

        return ExitCode.Success;
    }

    private static SlideFormat? SlidesOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PPTX" => SlideFormat.PowerPoint,
        ".PDF" => SlideFormat.Pdf,
        _ => null,
    };

    private static int WriteSlides(ParseResult call, CommandContext context, string output, SlideFormat format)
    {
        if (OnlyForPages.FirstOrDefault(option => call.GetResult(option) is { Implicit: false }) is { } wrong)
        {
            throw ExportRules.OnlyForPages.With(wrong.Name, output).Failure();
        }

        var scale = OptionText.Scale(call, CommonOptions.Scale);
        FilmService.ExpectDrawing();
        using var asked = new FilmCall(call, context);
        var films = asked.Load(speaks: false);
        foreach (var film in films)
        {
            var own = asked.NameIn(film.Language, output);
            var size = film.PictureSize(scale);
            using (new Activity(context, "drawing slides"))
            {
                CommandOutput.Write(context, own, stream => film.WriteSlides(format, size, stream, context.Cancellation));
            }

            context.Emit(new WrittenEvent(own), ReportJson.Default.WrittenEvent);
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{own}: {Counted.Of(film.Timeline.Beats.Length, "slide")}, {new FileInfo(own).Length / 1e6:0.0} MB"));
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Make(FilmCall asked, Film film, PageOrder order, CommandContext context)
    {
        using var job = asked.Service.PreparePage(film, order, context.Cancellation);
        context.SayFolder(job.CheckOutput());
        using (var progress = new RenderProgressReporter(context))
        {
            job.Run(progress, context.Cancellation);
        }

        context.Emit(new WrittenEvent(order.Output), ReportJson.Default.WrittenEvent);
        context.Say(string.Create(CultureInfo.InvariantCulture, $"{order.Output}: {film.Duration} of film at {job.Size}, {new FileInfo(order.Output).Length / 1e6:0.0} MB"));
    }
}
