using System.Diagnostics;

namespace Explainer.Video.FFmpeg;

/// <summary>Ends a process that uses no processor time for long: it waits for something that does not come.</summary>
internal sealed class IdleWatch : IDisposable
{
    private readonly Process process;
    private readonly TimeSpan patience;
    private readonly Timer timer;
    private volatile bool isHung;
    private (TimeSpan Processor, long Since) seen = (TimeSpan.Zero, Stopwatch.GetTimestamp());

    /// <summary>Begins.</summary>
    /// <param name="process">A process that runs; it is ended with all that it started.</param>
    /// <param name="patience">How long it may do nothing.</param>
    public IdleWatch(Process process, TimeSpan patience)
    {
        this.process = process;
        this.patience = patience;
        var period = TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / 8, 10, 1000));
        timer = new(_ => Look(), null, period, period);
    }

    /// <summary>Whether it was ended.</summary>
    public bool IsHung => isHung;

    /// <summary>Ends watching, not the process.</summary>
    public void Dispose() => timer.Dispose();

    private void Look()
    {
        try
        {
            process.Refresh();
            var processor = process.TotalProcessorTime;
            if (processor != seen.Processor)
            {
                seen = (processor, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(seen.Since) > patience)
            {
                isHung = true;
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself between two looks.
            return;
        }
    }
}
