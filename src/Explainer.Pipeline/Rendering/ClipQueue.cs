namespace Explainer.Pipeline.Rendering;

/// <summary>
/// The clips that must still be made, handed out to any number of workers while others are still looked for. One that another render is making is put off: it is looked at
/// again when nothing else is left, and not more often than it takes to be worth it. Whoever is told that nothing is left can go home: each
/// clip that is still to be made is in the hands of another worker.
/// </summary>
/// <param name="pause">How long a clip that was put off is left alone.</param>
/// <param name="time">The clock that the pause runs by.</param>
internal sealed class ClipQueue(TimeSpan pause, TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<int> free = new();

    // The first was looked at longest ago.
    private readonly Queue<(int Clip, long Since)> contested = new();

    // Set when there may be something else to hand out or to say than before.
    private readonly ManualResetEventSlim news = new();
    private bool isComplete;

    /// <summary>Adds a clip after the others.</summary>
    public void Add(int clip)
    {
        lock (gate)
        {
            free.Enqueue(clip);
            news.Set();
        }
    }

    /// <summary>Says that no more clips are added.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            news.Set();
        }
    }

    /// <summary>Hands out a clip; waits only while more may be added, or all that are left were put off a moment ago.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="clip">The clip.</param>
    /// <returns>False when none is left.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    public bool TryTake(CancellationToken cancellation, out int clip)
    {
        while (true)
        {
            var rest = Timeout.InfiniteTimeSpan;
            lock (gate)
            {
                if (free.TryDequeue(out clip))
                {
                    return true;
                }

                if (contested.TryPeek(out var first))
                {
                    rest = pause - time.GetElapsedTime(first.Since);
                    if (rest <= TimeSpan.Zero)
                    {
                        clip = contested.Dequeue().Clip;
                        return true;
                    }
                }
                else if (isComplete)
                {
                    return false;
                }

                news.Reset();
            }

            news.Wait(rest, cancellation);
        }
    }

    /// <summary>Takes a clip back that somebody else is making.</summary>
    public void PutOff(int clip)
    {
        lock (gate)
        {
            contested.Enqueue((clip, time.GetTimestamp()));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => news.Dispose();
}
