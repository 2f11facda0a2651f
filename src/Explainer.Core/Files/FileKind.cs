using System.Runtime.InteropServices;

namespace Explainer.Core.Files;

/// <summary>What the name of a file stands for, found out without opening it.</summary>
internal static partial class FileKind
{
    // The layout of statx is the same on every processor, unlike that of stat.
    private const int CurrentFolder = -100;
    private const uint KindAndMode = 0x3;
    private const int Length = 256;
    private const int KindAt = 28;
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path names a regular file, following links; null where the system cannot tell.</summary>
    public static bool? IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return OperatingSystem.IsWindows() ? true : null;
        }

        try
        {
            Span<byte> about = stackalloc byte[Length];
            return Statx(CurrentFolder, path, 0, KindAndMode, about) == 0 ? (BitConverter.ToUInt16(about[KindAt..]) & KindMask) == Regular : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint wanted, Span<byte> about);
}
