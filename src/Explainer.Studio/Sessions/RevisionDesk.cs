using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>Fetches the storyboard as it was committed last, for a page that compares it with what is being written.</summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where is told what came of it.</param>
/// <param name="show">Shows the film; null for none.</param>
/// <param name="ending">Cancelled when the session ends.</param>
internal sealed class RevisionDesk(StudioHost host, SessionSocket socket, Action<Film?> show, CancellationToken ending) : IDisposable
{
    /// <summary>What is compared with: the last commit, and nothing that a page could name.</summary>
    private const string Revision = "HEAD";
    private readonly SemaphoreSlim one = new(1);
    private int wanted;

    /// <summary>Shows the film as it was, beside the main picture.</summary>
    /// <param name="file">The storyboard's full path.</param>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public void Begin(string file, string? language)
    {
        var number = Interlocked.Increment(ref wanted);
        _ = Task.Run(() => WorkAsync(file, language, number), CancellationToken.None);
    }

    /// <summary>Shows it no more.</summary>
    public void End()
    {
        Interlocked.Increment(ref wanted);
        show(null);
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task WorkAsync(string file, string? language, int number)
    {
        try
        {
            await one.WaitAsync(ending).ConfigureAwait(false);
            try
            {
                var (film, finding) = number == Volatile.Read(ref wanted) ? Load(file, language) : (null, null);
                if (number != Volatile.Read(ref wanted))
                {
                    return;
                }

                await socket.SendAsync(
                    new BeforeMessage("before", film is not null, finding?.Message ?? "", finding?.Remedy ?? ""), StudioJson.Default.BeforeMessage).ConfigureAwait(false);
                show(film);
            }
            finally
            {
                one.Release();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The page is gone.
        }
    }

    private (Film? Film, Finding? Finding) Load(string file, string? language)
    {
        try
        {
            var loaded = StudioHost.InLanguage(host.Options.Films with { Language = language }, options => host.Service.LoadRevision(Revision, file, options, ending));
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
