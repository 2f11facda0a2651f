using System.Text.Json;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Editing.Hand;
using Explainer.Editing.Protocol;
using Explainer.Editing.Services;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Outlines;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>Answers what a page asks about the text and makes edits of what is changed by hand, one after the other.</summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where the answers go.</param>
internal sealed class WritingDesk(StudioHost host, SessionSocket socket)
{
    private const int MostDepth = 500;
    private const string Outdated = "The text has changed meanwhile.";
    private const string NotCompiled = "The film is not compiled yet; try again in a moment.";
    private const string HasMistakes = "The text has errors; fix them first.";
    private readonly Lock gate = new();
    private readonly LanguageCalls calls = new(host.Service.Components, host.Options.Folder, host.Options.Films.OtherFolders);
    private EditedFilm? film;

    /// <summary>Told of a text that is only to be shown: what an edit makes that is not finished.</summary>
    public Action<string, string, int>? Tried { get; init; }

    /// <summary>A new state of the text.</summary>
    public void Write(string file, string text, int version)
    {
        lock (gate)
        {
            calls.Write(file, text, version);
        }
    }

    /// <summary>A state of the text was compiled.</summary>
    public void Take(EditedFilm edited)
    {
        lock (gate)
        {
            film = edited;
            calls.Find(edited.Version, edited.Main.Diagnostics);
        }
    }

    /// <summary>Answers a question, or says why there is no answer.</summary>
    public Task AnswerAsync(PageMessage message)
    {
        JsonElement? result;
        string reason;
        lock (gate)
        {
            try
            {
                (result, reason) = calls.Version != message.Version || calls.Document is not { } document ? (null, Outdated) : message.Kind switch
                {
                    "ask" => Call(message),
                    "edit" when message.Edit is { } edit => (Tell(document, Change(document, edit, message), message), ""),
                    "inspect" => Inspect(document, message),
                    _ => (null, "This request is not valid."),
                };
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Also of a defect the page hears, and goes on.
                (result, reason) = (null, StudioFailure.Of(e).Message);
            }
        }

        return socket.SendAsync(new AnswerMessage("answer", message.Order, message.Version, result, reason.Length > 0 ? reason : null), StudioJson.Default.AnswerMessage);
    }

    private (JsonElement? Result, string Reason) Call(PageMessage message)
    {
        var (answer, reason) = calls.Answer(message.Method ?? "", message.Params);
        if (answer is null)
        {
            return (null, reason);
        }

        using var document = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = MostDepth });
        return (document.RootElement.Clone(), "");
    }

    private JsonElement Tell(StoryboardDocument document, HandEdit edit, PageMessage message)
    {
        if (message.Tries && edit.Edit is { } trial)
        {
            Tried?.Invoke(document.Path, trial.Apply(document.Text), message.Version);
        }

        return JsonSerializer.SerializeToElement(new Telling(document.Path).Edit(edit), StudioJson.Default.ToldEdit);
    }

    private HandEdit Change(StoryboardDocument document, PageEdit edit, PageMessage message)
    {
        if (edit.What == "add")
        {
            var known = FilmOf(message);
            return new ComponentHand(document, host.Service.Components, known is null ? null : FilmOutline.Of(known)).Add(edit.Name ?? "", new FrameIndex(Math.Max(0, message.Frame)));
        }

        if (FilmOf(message) is not { } shown)
        {
            return new HandEdit(null, WhyNoFilm(message), null);
        }

        var name = edit.Element ?? "";
        if (edit.What is "start" or "length" or "edge" or "order" or "duration" or "sound" or "ease" or "caption")
        {
            var outline = FilmOutline.Of(shown);
            var hand = new TimeHand(document, outline);
            return edit.What switch
            {
                "start" => hand.Start(edit.Line, edit.Column, edit.X),
                "caption" => new CaptionHand(document, outline).Begin(name, (int)edit.X, (int)edit.Y),
                "order" => hand.Order(name, (int)edit.X),
                "edge" => hand.Edge(edit.Line, edit.Column, edit.X),
                "sound" => hand.Sound(edit.Line, edit.Column, edit.X),
                "ease" => hand.Ease(edit.Line, edit.Column, edit.Value ?? ""),
                "length" => hand.Length(edit.Line, edit.Column, edit.X),
                _ => hand.Duration(name, edit.X),
            };
        }

        if (PlacedElement.Of(shown, name, FrameOf(shown, message)) is not { } element)
        {
            return new HandEdit(null, "This element no longer exists.", null);
        }

        return edit.What switch
        {
            "move" => new PictureHand(document, element).Move(new Point(edit.X, edit.Y), edit.IsFine),
            "scale" => new PictureHand(document, element).Scale(edit.X),
            "width" or "height" => new PictureHand(document, element).Resize(edit.What, edit.X),
            "turn" => new PictureHand(document, element).Turn(edit.X),
            "set" => new PropHand(document, element).Set(edit.Name ?? "", edit.Value ?? ""),
            "unset" => new PropHand(document, element).Unset(edit.Name ?? ""),
            _ => new HandEdit(null, "This change is not valid.", null),
        };
    }

    private (JsonElement? Result, string Reason) Inspect(StoryboardDocument document, PageMessage message)
    {
        if (FilmOf(message) is not { } shown)
        {
            return (null, WhyNoFilm(message));
        }

        if (PlacedElement.Of(shown, message.Element ?? "", FrameOf(shown, message)) is not { } element)
        {
            return (null, "This element no longer exists.");
        }

        var (props, refused) = new PropHand(document, element).Props();
        return (JsonSerializer.SerializeToElement(new Telling(document.Path).Props(element, props, refused), StudioJson.Default.ToldProps), "");
    }

    private Film? FilmOf(PageMessage message) =>
        film is { } known && known.Version == message.Version && known.File == calls.Document?.Path && message.View >= 0 && message.View < known.Films.Length ? known.Films[message.View] : null;

    private string WhyNoFilm(PageMessage message) => film is { } known && known.Version == message.Version ? HasMistakes : NotCompiled;

    private static FrameIndex FrameOf(Film shown, PageMessage message) => new(Math.Clamp(message.Frame, 0, shown.Timeline.FrameCount - 1));
}
