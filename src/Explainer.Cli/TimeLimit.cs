namespace Explainer.Cli;

/// <summary>
/// Ends a call that takes longer than it may. Reading a storyboard cannot be cancelled everywhere, so that the process is ended in spite of it.
/// </summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly ITimer timer;
    private int isOver;

    /// <summary>Counts from now on.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="limit">How long the call may take.</param>
    /// <param name="giveUp">Ends the process.</param>
    public TimeLimit(TimeProvider time, TimeSpan limit, Action giveUp) =>
        timer = time.CreateTimer(_ => End(giveUp), null, limit, Timeout.InfiniteTimeSpan);

    /// <summary>The call has ended in time.</summary>
    public void Dispose()
    {
        // From here on the end of the call is told by the call itself, and never by both.
        Interlocked.Exchange(ref isOver, 1);
        timer.Dispose();
    }

    private void End(Action giveUp)
    {
        if (Interlocked.Exchange(ref isOver, 1) == 0)
        {
            giveUp();
        }
    }
}
