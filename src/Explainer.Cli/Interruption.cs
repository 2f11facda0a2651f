using System.Runtime.InteropServices;

namespace Explainer.Cli;

/// <summary>
/// Turns Ctrl-C, requests to terminate and a terminal that is closed into cancellation, so that what is half done can be taken away. Work that
/// cannot be cancelled at once (a picture that takes long to draw) is not waited for: after a moment the process is ended in spite of it.
/// A second Ctrl-C ends the process on the spot.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // With what comes after it, the end of the process is within half a second, also when the machine is busy with other things.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource source = new();
    private readonly ManualResetEventSlim ended = new();
    private readonly Action<int> giveUp;
    private readonly PosixSignalRegistration[] registrations;
    private int signal;
    private int told;

    /// <summary>Listens from now on.</summary>
    /// <param name="giveUp">Ends the process with an exit code, when the work does not end by itself.</param>
    public Interruption(Action<int> giveUp)
    {
        this.giveUp = giveUp;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the process should end with, or null when no signal came.</summary>
    public int? ExitCode => (PosixSignal)signal switch
    {
        PosixSignal.SIGINT => Cli.ExitCode.Interrupted,
        PosixSignal.SIGTERM => Cli.ExitCode.Terminated,
        PosixSignal.SIGHUP => Cli.ExitCode.HungUp,
        _ => null,
    };

    /// <summary>The right to say how the call ended: whoever asks first has it.</summary>
    public bool TryTell() => Interlocked.Exchange(ref told, 1) == 0;

    /// <summary>Leaves the end of the process to the thread that is ending it.</summary>
    /// <returns>The exit code, should that thread not come to it.</returns>
    public int AwaitEnd()
    {
        ended.Wait(LongestEnd);
        return ExitCode!.Value;
    }

    /// <summary>Listens no more: the work has ended.</summary>
    public void Dispose()
    {
        ended.Set();
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = Interlocked.CompareExchange(ref signal, (int)context.Signal, 0) == 0;
        if (context.Cancel)
        {
            new Thread(EndInSpiteOfWork) { IsBackground = true, Name = "interruption" }.Start();
            source.Cancel();
        }
    }

    private void EndInSpiteOfWork()
    {
        if (!ended.Wait(Grace) && TryTell())
        {
            giveUp(ExitCode!.Value);
        }
    }
}
