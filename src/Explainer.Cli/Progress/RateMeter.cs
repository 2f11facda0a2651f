namespace Explainer.Cli.Progress;

/// <summary>How fast something goes on, seen over the last few seconds. Not for several threads at once.</summary>
/// <param name="time">The clock.</param>
internal sealed class RateMeter(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(4);
    private readonly Queue<(long At, int Done)> marks = new();

    /// <summary>Notes how much is done by now.</summary>
    public void Mark(int done)
    {
        var now = time.GetTimestamp();
        marks.Enqueue((now, done));
        while (marks.Count > 2 && time.GetElapsedTime(marks.Peek().At, now) > Window)
        {
            marks.Dequeue();
        }

        var (at, first) = marks.Peek();
        var seconds = time.GetElapsedTime(at, now).TotalSeconds;
        PerSecond = seconds > 0 ? (done - first) / seconds : 0;
    }

    /// <summary>So many in a second; 0 before two marks were made.</summary>
    public double PerSecond { get; private set; }
}
