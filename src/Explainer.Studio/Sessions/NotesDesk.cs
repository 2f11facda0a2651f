using System.Globalization;
using System.Text.Json;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Editing.Notes;
using Explainer.Scenes.Timelines;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>
/// The review notes of the storyboard that a page has open: tells them with their times in the film as that is now, adds to them, changes them, marks them
/// as done and takes them away.
/// </summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where they are told.</param>
/// <param name="ending">Cancelled when the session ends.</param>
internal sealed class NotesDesk(StudioHost host, SessionSocket socket, CancellationToken ending)
{
    private const string NoFilm = "A note needs a moment of the film, and there is no film yet: fix the errors first.";
    private readonly Lock gate = new();
    private string? file;
    private Timeline? timeline;
    private NotesFile? notes;
    private Finding? unreadable;
    private string told = "";

    /// <summary>Another storyboard is open.</summary>
    /// <param name="storyboard">Its full path.</param>
    public void Open(string storyboard)
    {
        lock (gate)
        {
            (file, timeline, told) = (storyboard, null, "");
            Read();
            Tell();
        }
    }

    /// <summary>A state of the text was compiled: notes go with their beats.</summary>
    public void Take(EditedFilm edited)
    {
        lock (gate)
        {
            if (edited.File == file && edited.Film is { } film)
            {
                timeline = film.Timeline;
                Tell();
            }
        }
    }

    /// <summary>The file of the notes may have changed.</summary>
    public void ReadAgain()
    {
        lock (gate)
        {
            Read();
            Tell();
        }
    }

    /// <summary>Adds a note, or changes one, and says whether that was done.</summary>
    public Task AnswerAsync(PageMessage message)
    {
        var reason = "";
        lock (gate)
        {
            try
            {
                reason = message.Note is { } note ? Change(note, message.Frame) : "This request is not valid.";
                Tell();
            }
            catch (ExplainerException e)
            {
                reason = $"{e.Finding.Message}. {e.Finding.Remedy}";
            }
        }

        return socket.SendAsync(
            new AnswerMessage("answer", message.Order, message.Version, reason.Length > 0 ? null : JsonSerializer.SerializeToElement(notes!.Notes.Length, StudioJson.Default.Int32), reason.Length > 0 ? reason : null),
            StudioJson.Default.AnswerMessage);
    }

    private string Change(PageNote note, int frame)
    {
        if (file is null || timeline is null)
        {
            return NoFilm;
        }

        // One after the other, whichever page they come from: each is added to what the one before has written.
        lock (host.Notes)
        {
            var now = NotesFile.Read(Allowed());
            switch (note.What)
            {
                case "add":
                    var time = timeline.Rate.TimeOf(new FrameIndex(Math.Clamp(frame, 0, timeline.FrameCount - 1)));
                    notes = now.Add(note.Text ?? "", time, PlaceOf(note), Environment.UserName, timeline, ending);
                    break;
                case "resolve" or "reopen":
                    notes = now.Resolve(note.Id ?? "", note.What == "resolve", ending);
                    break;
                case "change":
                    var was = now.Notes.FirstOrDefault(n => n.Id == note.Id);
                    notes = now.Change(note.Id ?? "", note.Text ?? was?.Text ?? "", note.KeepsPlace ? was?.Place : PlaceOf(note), ending);
                    break;
                case "remove":
                    notes = now.Remove(note.Id ?? "", ending);
                    break;
                default:
                    return "This request is not valid.";
            }
        }

        unreadable = null;
        return "";
    }

    private static NotePlace? PlaceOf(PageNote note) => note is { X: >= 0 and <= 1, Y: >= 0 and <= 1 } ? new NotePlace(note.X.Value, note.Y.Value) : null;

    private void Read()
    {
        (notes, unreadable) = (null, null);
        try
        {
            notes = file is null ? null : NotesFile.Read(Allowed());
        }
        catch (ExplainerException e)
        {
            unreadable = e.Finding;
        }
    }

    // The folder may have become a link to somewhere else since the storyboard was opened.
    private string Allowed() => host.Folder.Holds(NotesFile.PathOf(file!)) ? file! : throw StudioRules.StudioFileOutside.With(Path.GetFileName(NotesFile.PathOf(file!))).Failure();

    // What the page knows is not said again.
    private void Tell()
    {
        var wrong = unreadable ?? notes?.Diagnostics.FirstOrDefault()?.Finding;
        var place = unreadable is null && notes?.Diagnostics.FirstOrDefault()?.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(notes.Path)}:{span.Line}: ") : "";
        var message = new NotesMessage(
            "notes",
            [.. (notes?.Notes ?? []).Select(n => new ToldNote(n.Id, n.TimeIn(timeline).Value, n.Place?.X, n.Place?.Y, n.Author, n.Text, n.IsResolved))],
            wrong is null ? "" : place + wrong.Message, wrong?.Remedy ?? "");
        var text = JsonSerializer.Serialize(message, StudioJson.Default.NotesMessage);
        if (text != told)
        {
            told = text;
            socket.SendAsync(message, StudioJson.Default.NotesMessage).GetAwaiter().GetResult();
        }
    }
}
