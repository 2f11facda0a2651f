using System.Diagnostics;
using System.Globalization;

namespace Explainer.Video.Files;

/// <summary>When a process began, as digits that tell it from another one that later has the same number.</summary>
internal static class ProcessStart
{
    // Behind the name in brackets, which may hold anything, the start is the twentieth field of /proc/PID/stat: ticks since the system started.
    private const int StartField = 19;

    /// <summary>When a process of this machine began; null when there is none of that number.</summary>
    public static string? Of(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
                return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[StartField];
            }

            using var running = Process.GetProcessById(process);
            return running.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It exists and is somebody else's.
            return "";
        }
    }
}
