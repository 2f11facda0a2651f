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
using Explainer.Editing.Notes;
using Explainer.Scenes.Timelines;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer notes</c>: what reviewers say of a film.</summary>
internal sealed class NotesCommand : CliCommand
{
    private readonly Option<string?> add = CommonOptions.Value("--add", "TEXT", "Add a note with this text.");
    private readonly Option<string?> at = CommonOptions.Value("--at", "TIME", "The time in the film that the note is about; by default its start.");
    private readonly Option<string?> place = CommonOptions.Value("--place", "X,Y", "Where on the picture, from 0 to 1 across and down, such as 0.4,0.3.");
    private readonly Option<string?> author = CommonOptions.Value("--author", "NAME", "The author; by default the current user.");
    private readonly Option<string?> resolve = CommonOptions.Value("--resolve", "ID", "Mark this note as resolved.");

    public NotesCommand()
        : base(
            "notes",
            "List, add and resolve review notes on a film.",
            "Notes are kept next to the storyboard, in film.notes.yaml. A note stays with its beat when the film changes before it.",
            [
                ("explainer notes film.yaml", "All notes, with their times in the current film."),
                ("explainer notes film.yaml --add Larger! --at 12s --place 0.4,0.3", "Add a note; quote text that contains spaces."),
                ("explainer notes film.yaml --resolve n2", "Mark a note as resolved."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(add, at, place, author, resolve, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var words = call.GetValue(add);
        if (words is null && new[] { at, place, author }.FirstOrDefault(o => call.GetValue(o) is not null) is { } alone)
        {
            throw NotesRules.NoteCallAlone.With(alone.Name).Failure();
        }

        var done = call.GetValue(resolve);
        if (words is not null && done is not null)
        {
            throw NotesRules.NoteCallTwo.Failure();
        }

        var time = OptionText.Time(call, at) ?? Seconds.Zero;
        var spot = call.GetValue(place) is { } written ? NotePlace.Parse(written) : (NotePlace?)null;
        using var asked = new FilmCall(call, context);
        var loaded = asked.Load(asked.Options with { Speaks = false });
        var timeline = loaded.Films.FirstOrDefault()?.Timeline;
        if (timeline is null && loaded.Diagnostics.All(d => d.Span is null))
        {
            // There is no storyboard at all.
            DiagnosticPrinter.Tell(context, loaded.Diagnostics);
            return ClosingEvent.OfMistakes(context);
        }

        var notes = NotesFile.Read(asked.File);
        if (!notes.Diagnostics.IsEmpty)
        {
            DiagnosticPrinter.Tell(context, notes.Diagnostics);
            return ClosingEvent.OfMistakes(context);
        }

        notes = words is not null ? notes.Add(words, time, spot, call.GetValue(author) ?? Environment.UserName, timeline, context.Cancellation)
            : done is not null ? notes.Resolve(done, isResolved: true, context.Cancellation)
            : notes;
        Write(context, notes, timeline);
        return ExitCode.Success;
    }

    private static void Write(CommandContext context, NotesFile notes, Timeline? timeline)
    {
        if (context.IsJson)
        {
            JsonText.Write(
                context.Terminal.Output,
                new NotesReport(notes.Path,
                [
                    .. notes.Notes.Select(n => new NoteReport(
                        n.Id, Rounding.ToDecimals(n.TimeIn(timeline).Value, 3), n.Beat, n.Place?.X, n.Place?.Y, n.Author, n.Text, n.IsResolved)),
                ]),
                ReportJson.Default.NotesReport);
            return;
        }

        var text = new StringBuilder();
        foreach (var note in notes.Notes)
        {
            var beat = note.Beat is { } id ? $", beat {PlainText.Line(id)}" : "";
            var where = note.Place is { } spot ? string.Create(CultureInfo.InvariantCulture, $", at {spot.X * 100:0} % across and {spot.Y * 100:0} % down") : "";
            var who = note.Author.Length > 0 ? $", {PlainText.Line(note.Author)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"{PlainText.Line(note.Id)}: {note.TimeIn(timeline).ToClock()}{beat}{where}{who}{(note.IsResolved ? ", resolved" : "")}\n");
            foreach (var line in note.Text.Split('\n'))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {PlainText.Line(line)}\n");
            }
        }

        context.Terminal.Output.Write(text.ToString());
        if (notes.Notes.IsEmpty)
        {
            context.Say("There are no notes.");
        }
    }
}
