using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>
/// Fetches the storyboard as it was committed last, for a page that compares it with what is being written, and again whenever there is another
/// last commit.
/// </summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where is told what came of it.</param>
/// <param name="show">Shows the film; null for none.</param>
/// <param name="ending">Cancelled when the session ends.</param>
internal sealed class RevisionDesk(StudioHost host, SessionSocket socket, Action<Film?> show, CancellationToken ending) : IDisposable
{
    /// <summary>What is compared with: the last commit, and nothing that a page could name.</summary>
    private const string Revision = "HEAD";
    private readonly Lock gate = new();
    private readonly SemaphoreSlim working = new(1);
    private CancellationTokenSource current = new();

    /// <summary>Shows the film as it was, beside the main picture, until that is ended.</summary>
    /// <param name="file">The storyboard's full path.</param>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public void Begin(string file, string? language)
    {
        lock (gate)
        {
            current.Cancel();
            current = CancellationTokenSource.CreateLinkedTokenSource(ending);
            var stop = current.Token;
            new Thread(() => Follow(file, language, stop)) { IsBackground = true, Name = "studio comparing" }.Start();
        }
    }

    /// <summary>Shows it no more.</summary>
    public void End()
    {
        lock (gate)
        {
            current.Cancel();
            show(null);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            current.Cancel();
        }
    }

    private void Follow(string file, string? language, CancellationToken stop)
    {
        try
        {
            // However often it is asked for, one is at work, and one that was overtaken meanwhile does not begin.
            working.Wait(stop);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            Work(file, language, stop);
        }
        finally
        {
            working.Release();
        }
    }

    private void Work(string file, string? language, CancellationToken stop)
    {
        try
        {
            // Before anything is read, so that every later commit is one for the watcher.
            var head = FilmService.FilesOfHead(file);
            using var watcher = FilmService.Watch(file, host.Options.Films, head);
            while (Tell(Load(file, language, stop), stop))
            {
                while (!watcher.Wait(stop).Any(head.Contains))
                {
                    stop.ThrowIfCancellationRequested();
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The page is gone, or compares no more.
        }
    }

    // Whether it is shown: what is overtaken is not, and without a film the page compares no more.
    private bool Tell((Film? Film, Finding? Finding) loaded, CancellationToken stop)
    {
        lock (gate)
        {
            stop.ThrowIfCancellationRequested();
            show(loaded.Film);
        }

        socket.SendAsync(
            new BeforeMessage("before", loaded.Film is not null, loaded.Finding?.Message ?? "", loaded.Finding?.Remedy ?? ""), StudioJson.Default.BeforeMessage).GetAwaiter().GetResult();
        return loaded.Film is not null;
    }

    private (Film? Film, Finding? Finding) Load(string file, string? language, CancellationToken stop)
    {
        try
        {
            var loaded = StudioHost.InLanguage(host.Options.Films with { Language = language }, options => host.Service.LoadRevision(Revision, file, options, stop));
            return loaded.Films.FirstOrDefault() is { } film ? (film, null)
                : (null, StudioRules.RevisionBroken.With(loaded.Diagnostics.First(d => d.Severity == Severity.Error).Message));
        }
        catch (ExplainerException e) when (e.Finding.Rule == RenderRules.NoRepository.Rule)
        {
            return (null, StudioRules.NoRevisionRepository.With(Path.GetFileName(file)));
        }
        catch (ExplainerException e) when (e.Finding.Rule == RenderRules.GitFailed)
        {
            // Before the first commit there is none of anything.
            return (null, StudioRules.NoRevisionFile.With(Path.GetFileName(file)));
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // Also of a defect the page hears, and goes on.
            return (null, StudioFailure.Of(e));
        }
    }
}
