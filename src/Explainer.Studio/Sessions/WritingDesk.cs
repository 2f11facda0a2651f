using System.Text.Json;
using Explainer.Editing.Protocol;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>Answers what a page asks about the text, one question after the other.</summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where the answers go.</param>
internal sealed class WritingDesk(StudioHost host, SessionSocket socket)
{
    private const int MostDepth = 500;
    private const string Outdated = "The text has changed meanwhile.";
    private readonly Lock gate = new();
    private readonly LanguageCalls calls = new(host.Service.Components, host.Options.Films.OtherFolders);

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
            calls.Find(edited.Version, edited.Main.Diagnostics);
        }
    }

    /// <summary>Answers a call of the language server.</summary>
    public Task AskAsync(PageMessage message)
    {
        byte[]? answer;
        string? reason;
        lock (gate)
        {
            (answer, reason) = calls.Version == message.Version ? calls.Answer(message.Method ?? "", message.Params) : (null, Outdated);
        }

        JsonElement? result = null;
        if (answer is not null)
        {
            using var document = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = MostDepth });
            (result, reason) = (document.RootElement.Clone(), null);
        }

        return socket.SendAsync(new AnswerMessage("answer", message.Order, message.Version, result, reason), StudioJson.Default.AnswerMessage);
    }
}
