using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Studio.Folders;
using Explainer.Studio.Http;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>One page that is open: a storyboard that is being written there, and what is shown of it.</summary>
internal sealed class StudioSession : IDisposable
{
    private readonly StudioHost host;
    private readonly SessionSocket socket;
    private readonly PictureDesk pictures;
    private readonly RenderDesk renders;
    private readonly BackgroundDesk background;
    private readonly CancellationTokenSource closing;
    private readonly Lock gate = new();
    private CancellationTokenSource? watching;
    private string? path;
    private string? name;
    private StudioText? disk;

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
        pictures = new PictureDesk(host, socket, Stream, closing.Token) { Compiled = background.Begin };
        renders = new RenderDesk(host, socket, closing.Token);
    }

    /// <summary>Where its pictures go.</summary>
    public PictureStream Stream { get; } = new(RequestGuard.NewToken());

    /// <summary>Runs until the page is gone or the studio ends.</summary>
    public async Task RunAsync()
    {
        var drawing = new Thread(pictures.Run) { IsBackground = true, Name = "studio pictures" };
        try
        {
            await HelloAsync().ConfigureAwait(false);
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
        pictures.Dispose();
        background.Dispose();
        socket.Dispose();
        closing.Dispose();
    }

    private Task HelloAsync()
    {
        var files = host.Folder.List();
        return socket.SendAsync(
            new HelloMessage("hello", Stream.Key, host.Folder.Name, host.Options.File ?? (files.Count > 0 ? files[0] : null), files, FilmNames.Formats, FilmNames.Qualities),
            StudioJson.Default.HelloMessage);
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
                    pictures.Write(path, text, message.Version);
                    break;
                case "views" when !message.Views.IsDefaultOrEmpty:
                    pictures.Show(message.Views, message.Language);
                    break;
                case "frame":
                    pictures.Ask(message);
                    break;
                case "elements":
                    pictures.AskElements(message);
                    break;
                case "save" when path is not null && message.Text is { } text:
                    await SaveAsync(text, message).ConfigureAwait(false);
                    break;
                case "still" when pictures.Latest is { } edited:
                    await renders.StillAsync(message, edited).ConfigureAwait(false);
                    break;
                case "render" when pictures.Latest is { } edited:
                    renders.Order(message, edited);
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
        var text = StudioFolder.Read(found);
        watching?.Cancel();
        watching = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        lock (gate)
        {
            (path, name, disk) = (found, file, text);
        }

        await socket.SendAsync(new FileMessage("file", file, text.Text, text.Hash), StudioJson.Default.FileMessage).ConfigureAwait(false);
        var stop = watching.Token;
        new Thread(() => Watch(found, stop)) { IsBackground = true, Name = "studio watching" }.Start();
    }

    // Only the state that the page knows of is replaced: what another program wrote since is told instead.
    private async Task SaveAsync(string text, PageMessage message)
    {
        var now = File.Exists(path) ? StudioFolder.Read(path!) : null;
        if (now is not null && now.Hash != message.Over)
        {
            await socket.SendAsync(new FileMessage("conflict", name!, now.Text, now.Hash), StudioJson.Default.FileMessage).ConfigureAwait(false);
            return;
        }

        var saved = StudioFolder.Write(path!, text, disk!.HasMark, closing.Token);
        lock (gate)
        {
            disk = saved;
        }

        await socket.SendAsync(new SavedMessage("saved", name!, message.Version, saved.Hash), StudioJson.Default.SavedMessage).ConfigureAwait(false);
    }

    private void Watch(string file, CancellationToken stop)
    {
        try
        {
            using var watcher = FilmService.Watch(file, host.Options.Films);

            // What was written between opening and now is no change for the watcher.
            Reread(file, others: false);
            while (!stop.IsCancellationRequested)
            {
                var changed = watcher.Wait(stop);
                if (stop.IsCancellationRequested || changed.Count == 0)
                {
                    return;
                }

                Reread(file, changed.Any(c => c != file));
            }
        }
        catch (Exception e) when (e is ExplainerException or OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The file was taken away, or the page is gone.
        }
    }

    private void Reread(string file, bool others)
    {
        // Empty it is in the middle of being written, mostly; what comes then is a change of its own.
        var now = StudioFolder.Read(file);
        bool isNew;
        lock (gate)
        {
            isNew = path == file && now.Text.Length > 0 && now.Hash != disk?.Hash;
            disk = isNew ? now : disk;
        }

        if (isNew)
        {
            socket.SendAsync(new FileMessage("disk", name!, now.Text, now.Hash), StudioJson.Default.FileMessage).GetAwaiter().GetResult();
        }

        if (others)
        {
            pictures.WriteAgain();
        }
    }
}
