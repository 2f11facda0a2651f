namespace Explainer.Video.FFmpeg;

/// <summary>Drains a stream of text on its own thread, so that its writer never blocks, and keeps the first and the last lines: the first error is
/// mostly the cause, the last the consequence.</summary>
internal sealed class LastLines : IDisposable
{
    private const int Kept = 20;

    private const int LongestLine = 400;

    private readonly Queue<string> lines = new();
    private string? first;
    private readonly Lock gate = new();
    private readonly TextReader reader;
    private readonly Func<string, bool>? isHarmless;
    private readonly Thread thread;

    /// <summary>Begins.</summary>
    /// <param name="reader">What is drained.</param>
    /// <param name="isHarmless">Whether a line is nothing to be kept; null where all are.</param>
    public LastLines(TextReader reader, Func<string, bool>? isHarmless = null)
    {
        this.reader = reader;
        this.isHarmless = isHarmless;
        thread = new(Drain, 128 * 1024) { IsBackground = true, Name = "ffmpeg messages" };
        thread.Start();
    }

    /// <summary>The first line and the last ones; call when the writer has ended. Waits a moment for what is still under way.</summary>
    public IReadOnlyList<string> Take()
    {
        thread.Join(TimeSpan.FromSeconds(1));
        lock (gate)
        {
            return first is null ? [] : [first, .. lines];
        }
    }

    /// <summary>Lets go of the stream once its writers have ended. Something that the program started may hold it open for ever, and closing what
    /// another thread reads from would wait for that read.</summary>
    public void Dispose()
    {
        if (thread.Join(TimeSpan.FromMilliseconds(200)))
        {
            reader.Dispose();
        }
    }

    private void Keep(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || isHarmless?.Invoke(line) == true)
        {
            return;
        }

        if (first is null)
        {
            first = line;
            return;
        }

        lines.Enqueue(line);
        if (lines.Count > Kept)
        {
            lines.Dequeue();
        }
    }

    private void Drain()
    {
        try
        {
            while (reader.ReadLine() is { } line)
            {
                lock (gate)
                {
                    Keep(line.Length > LongestLine ? line[..LongestLine] : line);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // Closed while reading: the lines so far are what there is.
            return;
        }
    }
}
