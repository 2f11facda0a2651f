using Explainer.Core.Diagnostics;
using Explainer.Editing.Notes;
using Explainer.Pipeline;
using Explainer.Pipeline.Files;
using Explainer.Pipeline.Watching;
using Explainer.Studio.Folders;
using Explainer.Studio.Http;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>One page that is open: a storyboard that is being written there, and what is shown of it.</summary>
internal sealed class StudioSession : IDisposable
{
    private readonly StudioHost host;
    private readonly SessionSocket socket;
    private readonly PictureWishes wishes = new();
    private readonly PictureDesk pictures;
    private readonly RenderDesk renders;
    private readonly BackgroundDesk background;
    private readonly WritingDesk writing;
    private readonly NotesDesk notes;
    private readonly RevisionDesk revisions;
    private readonly CancellationTokenSource closing;
    private readonly Lock gate = new();
    private CancellationTokenSource? watching;
    private string? path;
    private string? name;
    private StoryboardFile? disk;
    private bool hasMark;

    /// <summary>A session.</summary>
    /// <param name="host">What sessions share.</param>
    /// <param name="socket">The page.</param>
    /// <param name="ending">Cancelled when the studio ends or the page is gone.</param>
    public StudioSession(StudioHost host, SessionSocket socket, CancellationToken ending)
    {
        this.host = host;
        this.socket = socket;
        closing = CancellationTokenSource.CreateLinkedTokenSource(ending);
        background = new BackgroundDesk(host, socket);
        writing = new WritingDesk(host, socket) { Tried = (file, text, version) => wishes.Write(file, text, version, isTrial: true) };
        pictures = new PictureDesk(host, socket, Stream, wishes, closing.Token) { Known = Knows, Compiled = Took };
        renders = new RenderDesk(host, socket, closing.Token);
        notes = new NotesDesk(host, socket, closing.Token);
        revisions = new RevisionDesk(host, socket, wishes.Compare, closing.Token);
    }

    /// <summary>Where its pictures go.</summary>
    public PictureStream Stream { get; } = new(RequestGuard.NewToken());

    /// <summary>Runs until the page is gone or the studio ends.</summary>
    public async Task RunAsync()
    {
        var drawing = new Thread(pictures.Run) { IsBackground = true, Name = "studio pictures" };
        try
        {
            await socket.SendAsync(host.Hello(Stream.Key), StudioJson.Default.HelloMessage).ConfigureAwait(false);
            drawing.Start();
            while (await socket.ReceiveAsync().ConfigureAwait(false) is { } message)
            {
                await TakeAsync(message).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            // The page is gone.
        }
        finally
        {
            await closing.CancelAsync().ConfigureAwait(false);
            watching?.Cancel();
            if (drawing.IsAlive)
            {
                drawing.Join();
            }

            Stream.End();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        wishes.Dispose();
        background.Dispose();
        renders.Dispose();
        revisions.Dispose();
        socket.Dispose();
        closing.Dispose();
    }

    // What is only tried is shown, and no more.
    private void Knows(EditedFilm edited)
    {
        if (!edited.IsTrial)
        {
            writing.Take(edited);
            notes.Take(edited);
        }
    }

    private void Took(EditedFilm edited, CancellationToken stop)
    {
        if (!edited.IsTrial)
        {
            background.Begin(edited, stop);
        }
    }

    private async Task TakeAsync(PageMessage message)
    {
        try
        {
            switch (message.Kind)
            {
                case "open":
                    await OpenAsync(message.File ?? "").ConfigureAwait(false);
                    break;
                case "text" when path is not null && message.Text is { } text:
                    writing.Write(path, text, message.Version);
                    wishes.Write(path, text, message.Version);
                    break;
                case "ask" or "edit" or "inspect":
                    await writing.AnswerAsync(message).ConfigureAwait(false);
                    break;
                case "note":
                    await notes.AnswerAsync(message).ConfigureAwait(false);
                    break;
                case "before" when message.IsOn && path is not null:
                    revisions.Begin(path, wishes.Said?.Language);
                    break;
                case "before":
                    revisions.End();
                    break;
                case "skins":
                    wishes.Skin(message.Behind, message.Ahead, message.Step);
                    break;
                case "views" when !message.Views.IsDefaultOrEmpty:
                    wishes.Show(message.Views, message.Language);
                    break;
                case "frame":
                    wishes.Ask(message);
                    break;
                case "elements":
                    wishes.AskElements(message);
                    break;
                case "save" when path is not null && message.Text is { } text:
                    await SaveAsync(text, message).ConfigureAwait(false);
                    break;
                case "still" when wishes.Said is { } said:
                    renders.Still(message, said);
                    break;
                case "render" when wishes.Said is { } said:
                    renders.Order(message, said);
                    break;
                case "folder" when wishes.Said is { } said:
                    renders.ShowFolder(said);
                    break;
                case "cancel":
                    renders.Cancel(message.Order);
                    break;
            }
        }
        catch (ExplainerException e)
        {
            await socket.SendAsync(
                new FailedMessage("failed", message.Kind, e.Finding.Message, e.Finding.Remedy), StudioJson.Default.FailedMessage).ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(string file)
    {
        var found = host.Folder.Find(file) ?? throw StudioRules.StudioFileOutside.With(file).Failure();
        // Before anything is read, so that every later change is one for the watcher.
        var watcher = FilmService.Watch(found, host.Options.Films, NotesFile.PathOf(found));
        StoryboardFile text;
        try
        {
            text = StudioFolder.Read(found);
        }
        catch (ExplainerException)
        {
            watcher.Dispose();
            throw;
        }

        watching?.Cancel();
        watching = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        lock (gate)
        {
            (path, name, disk, hasMark) = (found, file, text, text.HasMark);
        }

        revisions.End();
        await socket.SendAsync(new FileMessage("file", file, text.Text, text.Hash), StudioJson.Default.FileMessage).ConfigureAwait(false);
        notes.Open(found);
        var stop = watching.Token;
        new Thread(() => Watch(watcher, found, stop)) { IsBackground = true, Name = "studio watching" }.Start();
    }

    // Only the state that the page knows of is replaced: what another program wrote since is told instead.
    private async Task SaveAsync(string text, PageMessage message)
    {
        StoryboardFile? now, saved = null;
        lock (gate)
        {
            now = ReadAgain();
            if (now?.Hash == message.Over)
            {
                disk = saved = StudioFolder.Write(path!, text, hasMark, closing.Token);
            }
        }

        if (saved is not null)
        {
            await socket.SendAsync(new SavedMessage("saved", name!, message.Version, saved.Hash), StudioJson.Default.SavedMessage).ConfigureAwait(false);
        }
        else
        {
            await TellAsync("conflict", name!, now).ConfigureAwait(false);
        }
    }

    // What lies on the disk now; null when nothing does. A file that became a link is not followed out of the folder.
    private StoryboardFile? ReadAgain() =>
        !host.Folder.IsStill(name!, path!) ? throw StudioRules.StudioFileOutside.With(name!).Failure() : File.Exists(path) ? StudioFolder.Read(path) : null;

    private Task TellAsync(string kind, string file, StoryboardFile? now) => now is null
        ? socket.SendAsync(new GoneMessage("gone", file), StudioJson.Default.GoneMessage)
        : socket.SendAsync(new FileMessage(kind, file, now.Text, now.Hash), StudioJson.Default.FileMessage);

    private void Watch(SourceWatcher watcher, string file, CancellationToken stop)
    {
        using var watched = watcher;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var changed = watcher.Wait(stop);
                if (stop.IsCancellationRequested || changed.Count == 0)
                {
                    return;
                }

                Reread(file);
                notes.ReadAgain();
                if (changed.Any(c => c != file && c != NotesFile.PathOf(file)))
                {
                    wishes.WriteAgain();
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The page is gone.
        }
    }

    private void Reread(string file)
    {
        StoryboardFile? now;
        string called;
        lock (gate)
        {
            if (path != file || !TryReadAgain(out now) || now?.Hash == disk?.Hash)
            {
                return;
            }

            called = name!;
            disk = now;
            hasMark = now?.HasMark ?? hasMark;
        }

        TellAsync("disk", called, now).GetAwaiter().GetResult();
    }

    // Empty or no text it is in the middle of being written, mostly; what comes then is a change of its own.
    private bool TryReadAgain(out StoryboardFile? now)
    {
        try
        {
            now = host.Folder.IsStill(name!, path!) ? ReadAgain() : null;
            return now is not { Text.Length: 0 };
        }
        catch (ExplainerException)
        {
            now = null;
            return false;
        }
    }
}
