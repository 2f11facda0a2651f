using System.Runtime.InteropServices;

namespace Explainer.Video.Clips.X264;

/// <summary>
/// Memory in pages of 2 MiB, which x264 asks Linux for. A clip is too short for them: the system clears a third more memory than its encoder ever touches, and
/// clearing is what fresh memory costs. Measured at 1920x1080: 280 MB an encoder instead of 380, and 5 % less time.
/// </summary>
internal static partial class HugePages
{
    // prctl.h: PR_SET_THP_DISABLE.
    private const int DisableHugePages = 41;

    private static readonly Lazy<bool> Declined = new(() => OperatingSystem.IsLinux() && Control(DisableHugePages, 1, 0, 0, 0) == 0);

    /// <summary>From now on this process gets pages of the usual size, where the system knows others.</summary>
    public static void Decline() => _ = Declined.Value;

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint value, nuint third, nuint fourth, nuint fifth);
}
