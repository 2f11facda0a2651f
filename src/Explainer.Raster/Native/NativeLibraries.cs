using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;

namespace Explainer.Raster.Native;

/// <summary>Where the graphics libraries are found: their file names on each platform.</summary>
internal static class NativeLibraries
{
    /// <summary>Comes with the program, with the package HarfBuzzSharp; the runtime finds it where it finds HarfBuzzSharp's own calls.</summary>
    internal const string HarfBuzz = "libHarfBuzzSharp";

    internal const string Fontconfig = "fontconfig";

    private static readonly Dictionary<string, Names> Files = new()
    {
        [Fontconfig] = new("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll", "libfontconfig1"),
    };

    // Homebrew's folders are not on the system's search path.
    private static readonly string[] MacFolders = ["/opt/homebrew/lib", "/usr/local/lib"];

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Usage", "CA2255", Justification = "The resolver must stand before the first native call of this assembly, whichever it is.")]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    /// <summary>A library that may be missing: its handle, or zero.</summary>
    internal static nint Find(string library) => Load(Files[library], typeof(NativeLibraries).Assembly, null);

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path)
    {
        if (!Files.TryGetValue(library, out var names))
        {
            return 0;
        }

        return Load(names, assembly, path) is var handle and not 0
            ? handle
            : throw RenderRules.LibraryMissingNative.With(names.Here, names.Package).Failure();
    }

    private static nint Load(Names names, Assembly assembly, DllImportSearchPath? path)
    {
        if (NativeLibrary.TryLoad(names.Here, assembly, path, out var handle))
        {
            return handle;
        }

        if (OperatingSystem.IsMacOS())
        {
            foreach (var folder in MacFolders)
            {
                if (NativeLibrary.TryLoad(Path.Combine(folder, names.Here), out handle))
                {
                    return handle;
                }
            }
        }

        return 0;
    }

    private sealed record Names(string Linux, string Mac, string Windows, string Package)
    {
        /// <summary>The file's name on this platform.</summary>
        public string Here => OperatingSystem.IsMacOS() ? Mac : OperatingSystem.IsWindows() ? Windows : Linux;
    }
}
