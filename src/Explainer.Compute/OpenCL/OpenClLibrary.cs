using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Explainer.Compute.OpenCL;

/// <summary>Finds the OpenCL loader under the name it has on this platform.</summary>
internal static class OpenClLibrary
{
    /// <summary>The name used in the imports; no file is called that.</summary>
    public const string Name = "OpenCL";

    private static readonly string[] Candidates =
        OperatingSystem.IsWindows() ? ["OpenCL.dll"]
        : OperatingSystem.IsMacOS() ? ["/System/Library/Frameworks/OpenCL.framework/OpenCL"]
        : ["libOpenCL.so.1", "libOpenCL.so"];

#pragma warning disable CA2255 // A resolver must be in place before the first import of this assembly is bound.
    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(OpenClLibrary).Assembly, Resolve);
#pragma warning restore CA2255

    /// <summary>The loader's handle, or zero when none of the names can be loaded.</summary>
    internal static nint Load(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }

    /// <summary>Whether a loader is there.</summary>
    internal static bool IsPresent(IEnumerable<string>? names = null) => Load(names ?? Candidates) != 0;

    private static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath) =>
        libraryName == Name ? Load(Candidates) : 0;
}
