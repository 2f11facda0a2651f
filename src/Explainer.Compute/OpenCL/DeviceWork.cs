using System.Collections.Concurrent;

namespace Explainer.Compute.OpenCL;

/// <summary>
/// Work on devices, done on a thread of its own: neither a kernel that runs nor a driver that compiles or starts can be interrupted, and
/// whoever cancels does not wait for them. What was left behind ends by itself, before its next call to the device, and releases what it holds.
/// </summary>
public static class DeviceWork
{
    // Most of what is under way ends within this time; then everything is released when the caller goes on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.05);

    // Drivers compile on the thread that asks for it, and their compilers recurse.
    private const int StackBytes = 16 << 20;

    private static int underWay;

    /// <summary>
    /// Ends the process at once when work was left behind, and does nothing otherwise. To be called last, when all output is flushed: an
    /// ordinary end takes the drivers' libraries down, which may crash a compiler that still runs.
    /// </summary>
    /// <param name="exitCode">What the process ends with, from 0 to 255.</param>
    public static void EndProcess(int exitCode)
    {
        if (Volatile.Read(ref underWay) != 0)
        {
            ProcessEnd.AtOnce(exitCode);
        }
    }

    /// <summary>Does work that tells of no steps, to its end or until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static T Run<T>(Func<T> work, CancellationToken cancellation) => Run<int, T>((_, _) => work(), null, cancellation);

    /// <summary>Does work, to its end or until it is cancelled.</summary>
    /// <param name="work">What to do: it is given whom to tell how far it is, and what ends it.</param>
    /// <param name="progress">Told on the caller's thread, and of nothing that comes after a cancellation; may be null.</param>
    /// <param name="cancellation">Ends the waiting at once.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static T Run<TStep, T>(
        Func<IProgress<TStep>, CancellationToken, T> work,
        IProgress<TStep>? progress,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var stopped = stop.Token;
        var steps = new Steps<TStep>();
        var result = new TaskCompletionSource<T>();
        var thread = new Thread(
            () =>
            {
                try
                {
                    result.SetResult(work(steps, stopped));
                }
                catch (Exception e)
                {
                    result.SetException(e);
                }
                finally
                {
                    Interlocked.Decrement(ref underWay);
                    steps.End();
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "device",
        };
        Interlocked.Increment(ref underWay);
        thread.Start();
        try
        {
            foreach (var step in steps.Until(cancellation))
            {
                progress?.Report(step);
            }
        }
        catch
        {
            stop.Cancel();
            thread.Join(Patience);
            throw;
        }

        return result.Task.GetAwaiter().GetResult();
    }

    /// <summary>Hands what is told over to the caller's thread.</summary>
    private sealed class Steps<TStep> : IProgress<TStep>
    {
        // Not disposed of: work that was left behind may still tell of a step.
        private readonly BlockingCollection<TStep> told = [];

        public void Report(TStep value) => told.Add(value, CancellationToken.None);

        public void End() => told.CompleteAdding();

        public IEnumerable<TStep> Until(CancellationToken cancellation) => told.GetConsumingEnumerable(cancellation);
    }
}
