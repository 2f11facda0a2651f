using System.Runtime.InteropServices;

namespace Explainer.Compute.OpenCL;

/// <summary>
/// Ends the process in the middle of its work. An ordinary end takes libraries down, which may crash or hang while other threads are inside of
/// them; here nothing runs any more: no handlers, no finalizers, nothing is flushed.
/// </summary>
public static partial class ProcessEnd
{
    /// <summary>Ends it; does not return.</summary>
    /// <param name="exitCode">What the process ends with, from 0 to 255.</param>
    public static void AtOnce(int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = TerminateProcess(-1, (uint)exitCode);
        }
        else
        {
            Exit(exitCode);
        }
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int status);

    // The process -1 is the calling one.
    [LibraryImport("kernel32")]
    private static partial int TerminateProcess(nint process, uint exitCode);
}
