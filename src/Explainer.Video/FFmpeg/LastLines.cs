namespace Explainer.Video.FFmpeg;

/// <summary>Drains a stream of text on its own thread, so that its writer never blocks, and keeps the first and the last lines: the first error is
/// mostly the cause, the last the consequence.</summary>
internal sealed class LastLines : IDisposable
{
    private const int Kept = 20;

    private const int LongestLine = 400;

    private readonly Queue<string> _lines = new();
    private string? _first;
    private readonly Lock _lock = new();
    private readonly TextReader _reader;
    private readonly Thread _thread;

    public LastLines(TextReader reader)
    {
        _reader = reader;
        _thread = new(Drain, 128 * 1024) { IsBackground = true, Name = "ffmpeg messages" };
        _thread.Start();
    }

    /// <summary>The first line and the last ones; call when the writer has ended. Waits a moment for what is still under way.</summary>
    public IReadOnlyList<string> Take()
    {
        _thread.Join(TimeSpan.FromSeconds(1));
        lock (_lock)
        {
            return _first is null ? [] : [_first, .. _lines];
        }
    }

    public void Dispose() => _reader.Dispose();

    private void Keep(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if (_first is null)
        {
            _first = line;
            return;
        }

        _lines.Enqueue(line);
        if (_lines.Count > Kept)
        {
            _lines.Dequeue();
        }
    }

    private void Drain()
    {
        try
        {
            while (_reader.ReadLine() is { } line)
            {
                lock (_lock)
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
