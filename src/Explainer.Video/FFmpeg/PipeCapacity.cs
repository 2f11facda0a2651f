using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// Widens a pipe to what Linux allows without rights (1 MiB): a frame then passes in a few system calls instead of fifty. Where it
/// cannot be done the pipe stays as it is, which is slower and otherwise the same.
/// </summary>
internal static partial class PipeCapacity
{
    // linux/fcntl.h: F_LINUX_SPECIFIC_BASE (1024) + 7.
    private const int SetPipeSize = 1031;

    private const int Bytes = 1 << 20;

    public static void Widen(SafePipeHandle pipe)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Fcntl(pipe, SetPipeSize, Bytes);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(SafePipeHandle descriptor, int command, int argument);
}
