using System.Runtime.InteropServices;

namespace Explainer.Video.Clips.X264;

/// <summary>
/// Memory of encoders in the process. Each takes 300 MB at 1920x1080 for a second or two, and Linux clears every page that it hands out, which took a sixth of the
/// time of encoding. So what one encoder frees stays with its thread for the next, and pages have the usual size: x264 asks for some of 2 MiB, of which a third
/// is cleared and never used. Where there is no Linux or no C library of GNU's, memory is what it is.
/// </summary>
internal static partial class EncoderMemory
{
    // malloc.h: M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD. Blocks below the last, 32 MiB at most, come from the heap; a heap of a thread, of 64 MiB, goes when
    // it is empty, unless a pad as large as it is wanted.
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MapThreshold = -3;
    private const int Heap = 64 << 20;

    // prctl.h: PR_SET_THP_DISABLE.
    private const int DisableHugePages = 41;

    private static readonly Lazy<bool> Keeping = new(() =>
    {
        try
        {
            return OperatingSystem.IsLinux()
                && Control(DisableHugePages, 1, 0, 0, 0) == 0
                && Option(MapThreshold, Heap / 2) + Option(TopPad, Heap) + Option(TrimThreshold, int.MaxValue) == 3;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    });

    /// <summary>From now on memory that is freed stays with the process.</summary>
    public static void Keep() => _ = Keeping.Value;

    /// <summary>Hands back what nothing uses.</summary>
    public static void Release()
    {
        if (Keeping.IsValueCreated && Keeping.Value)
        {
            _ = Trim(0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint value, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int Option(int option, int value);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint keep);
}
