using System.Diagnostics;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// Ends a process that is waited for and comes no further: one that does nothing at all (it waits for something that does not come), and, after
/// longer, one that works and gets nowhere.
/// </summary>
internal sealed class ProcessWatch : IDisposable
{
    private readonly Process process;
    private readonly TimeSpan patience;
    private readonly TimeSpan longest;
    private readonly Func<long> progress;
    private readonly Func<bool> isAwaited;
    private readonly Timer timer;
    private volatile Func<string, string, ExplainerException>? failure;
    private (long Progress, TimeSpan Processor) seen = (-1, TimeSpan.Zero);
    private long idleSince = Stopwatch.GetTimestamp();
    private long stuckSince = Stopwatch.GetTimestamp();

    /// <summary>Begins.</summary>
    /// <param name="process">A process that runs; it is ended with all that it started.</param>
    /// <param name="patience">How long it may do nothing.</param>
    /// <param name="longest">How long it may work without getting any further; <see cref="TimeSpan.MaxValue"/> for as long as it likes.</param>
    /// <param name="progress">How far it is; any change counts.</param>
    /// <param name="isAwaited">Whether anybody waits for it.</param>
    public ProcessWatch(Process process, TimeSpan patience, TimeSpan longest, Func<long> progress, Func<bool> isAwaited)
    {
        this.process = process;
        this.patience = patience;
        this.longest = longest;
        this.progress = progress;
        this.isAwaited = isAwaited;
        var period = TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / 8, 10, 1000));
        timer = new(_ => Look(), null, period, period);
    }

    /// <summary>Whether it was ended.</summary>
    public bool IsHung => failure is not null;

    /// <summary>What is told when it was ended.</summary>
    /// <param name="what">What it was doing.</param>
    /// <param name="words">Its last words, behind a colon; or nothing.</param>
    public ExplainerException Failure(string what, string words) => failure!(what, words);

    /// <summary>Ends watching, not the process.</summary>
    public void Dispose() => timer.Dispose();

    private void Look()
    {
        try
        {
            process.Refresh();
            var now = (progress(), process.TotalProcessorTime);
            if (!isAwaited() || now.Item1 != seen.Progress)
            {
                idleSince = stuckSince = Stopwatch.GetTimestamp();
            }
            else if (now.TotalProcessorTime != seen.Processor)
            {
                idleSince = Stopwatch.GetTimestamp();
            }

            seen = now;
            if (Stopwatch.GetElapsedTime(idleSince) > patience)
            {
                End((what, words) => EncodingRules.FFmpegHangsIdle.With(patience.TotalSeconds, what, words).Failure());
            }
            else if (Stopwatch.GetElapsedTime(stuckSince) > longest)
            {
                End((what, words) => EncodingRules.FFmpegHangsBusy.With(longest.TotalSeconds, what, words).Failure());
            }
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself between two looks.
            return;
        }
    }

    private void End(Func<string, string, ExplainerException> why)
    {
        failure ??= why;
        process.Kill(entireProcessTree: true);
    }
}
