namespace Explainer.Pipeline.Rendering;

/// <summary>
/// The clips that must still be made, handed out to any number of workers. One that another render is making is put off: it is looked at
/// again when nothing else is left, and not more often than it takes to be worth it. Whoever is told that nothing is left can go home: each
/// clip that is still to be made is in the hands of another worker.
/// </summary>
/// <param name="clips">The clips in the order in which they should be made.</param>
/// <param name="pause">How long a clip that was put off is left alone.</param>
/// <param name="time">The clock that the pause runs by.</param>
internal sealed class ClipQueue(IEnumerable<int> clips, TimeSpan pause, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Queue<int> free = new(clips);

    // The first was looked at longest ago.
    private readonly Queue<(int Clip, long Since)> contested = new();

    /// <summary>How many clips are waiting to be handed out.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return free.Count + contested.Count;
            }
        }
    }

    /// <summary>Hands out a clip; waits only while all that are left were put off a moment ago.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="clip">The clip.</param>
    /// <returns>False when none is left.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    public bool TryTake(CancellationToken cancellation, out int clip)
    {
        while (true)
        {
            TimeSpan rest;
            lock (gate)
            {
                if (free.TryDequeue(out clip))
                {
                    return true;
                }

                if (!contested.TryPeek(out var first))
                {
                    return false;
                }

                rest = pause - time.GetElapsedTime(first.Since);
                if (rest <= TimeSpan.Zero)
                {
                    clip = contested.Dequeue().Clip;
                    return true;
                }
            }

            cancellation.WaitHandle.WaitOne(rest);
            cancellation.ThrowIfCancellationRequested();
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
}
