using System.Runtime.InteropServices;

namespace Explainer.Video.Files;

/// <summary>A second name for a file: given in one step, and only when nothing bears it.</summary>
internal static partial class HardLink
{
    private const int Exists = 17;
    private const int WindowsExists = 183;

    /// <summary>Gives a file another name; what the file holds is thus whole from the first moment that the name is seen.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The other name, on the same file system.</param>
    /// <returns>False when something bears that name already; null when the file system knows no such names.</returns>
    public static bool? TryCreate(string file, string name)
    {
        // The numbers overlap: on Windows 17 is another volume.
        var (made, exists) = OperatingSystem.IsWindows() ? (CreateHardLink(name, file, 0), WindowsExists) : (Link(file, name) == 0, Exists);
        return made ? true : Marshal.GetLastPInvokeError() == exists ? false : null;
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint reserved);
}
