using System.ComponentModel;
using System.Diagnostics;

namespace Explainer.Cli.Commands;

/// <summary>Opens an address in the browser, or a folder in the file manager, of whoever sits at the machine.</summary>
internal static class DesktopOpening
{
    // Who fails, such as where there is no browser, fails at once; who opens one may stay with it.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    // What it writes goes nowhere: a pipe of this process would break when the studio ends before the browser does.
    private const string Script = "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1";

    /// <summary>Opens it, and waits for a moment to see whether that fails.</summary>
    /// <param name="address">The address, or the folder's full path.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>False where there is no desktop or nothing that opens it.</returns>
    public static bool TryOpen(string address, TimeProvider time, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryStart(new ProcessStartInfo(address) { UseShellExecute = true }, time, cancellation);
        }

        // Where there is no desktop, what opens addresses would start a browser in the terminal, or wait.
        var opener = OperatingSystem.IsMacOS() ? "open"
            : Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 } ? "xdg-open"
            : null;
        return opener is not null && TryStart(new ProcessStartInfo("/bin/sh", ["-c", Script, opener, address]), time, cancellation);
    }

    private static bool TryStart(ProcessStartInfo start, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            using var opening = Process.Start(start);
            return opening is null || HasOpened(opening, time, cancellation);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static bool HasOpened(Process opening, TimeProvider time, CancellationToken cancellation)
    {
        using var moment = new CancellationTokenSource(Moment, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(moment.Token, cancellation);
        try
        {
            opening.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
            return opening.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
