namespace Explainer.Pipeline.Sounding;

/// <summary>
/// Makes a film's sound, captions and cover on a thread of their own while the pictures are made. Whichever fails first ends the other,
/// and its failure is the one that is told.
/// </summary>
internal sealed class SidecarTask : IDisposable
{
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenSource stop;
    private readonly Task<FilmSidecars> making;

    /// <summary>Begins.</summary>
    /// <param name="make">Makes the sidecars.</param>
    /// <param name="cancellation">Ends both.</param>
    public SidecarTask(Func<CancellationToken, FilmSidecars> make, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        making = Task.Run(() =>
        {
            try
            {
                return make(stop.Token);
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        });
    }

    /// <summary>What was made; waits for it.</summary>
    public FilmSidecars Result => making.GetAwaiter().GetResult();

    /// <summary>Makes the pictures meanwhile.</summary>
    /// <param name="pictures">Makes them; is cancelled when the sidecars fail.</param>
    public T Alongside<T>(Func<CancellationToken, T> pictures)
    {
        try
        {
            return pictures(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The sidecars have failed, and that is the cause; a moment may pass until their task has ended.
            _ = Result;
            throw;
        }
    }

    /// <summary>Ends what is still being made.</summary>
    public void Dispose()
    {
        stop.Cancel();
        try
        {
            _ = Result;
        }
        catch (Exception e) when (making.IsCompleted && e is not OutOfMemoryException)
        {
            // Its failure has been told, or the other side's was the cause.
        }

        stop.Dispose();
    }
}
