using System.Runtime.InteropServices;

namespace Explainer.Cli;

/// <summary>
/// Turns Ctrl-C and requests to terminate into cancellation, so that what is half done can be taken away. A second Ctrl-C ends the
/// process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private int signal;

    /// <summary>Listens from now on.</summary>
    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the process should end with, or null when no signal came.</summary>
    public int? ExitCode => (PosixSignal)signal switch
    {
        PosixSignal.SIGINT => Cli.ExitCode.Interrupted,
        PosixSignal.SIGTERM => Cli.ExitCode.Terminated,
        _ => null,
    };

    /// <summary>Listens no more.</summary>
    public void Dispose()
    {
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
            source.Cancel();
        }
    }
}
