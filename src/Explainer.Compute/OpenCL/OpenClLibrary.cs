using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Silk.NET.Core.Contexts;
using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

/// <summary>
/// The OpenCL loader, under the name that it has on this platform. Silk.NET calls its functions; its own search for the file is not used,
/// because it reads the program's list of dependencies, which a program compiled ahead has not.
/// </summary>
internal sealed class OpenClLibrary : INativeContext
{
    // Every loader and every version of OpenCL has it, and nothing else does.
    private const string FirstFunction = "clGetPlatformIDs";

    private static readonly string[] Names =
        OperatingSystem.IsWindows() ? ["OpenCL.dll"]
        : OperatingSystem.IsMacOS() ? ["/System/Library/Frameworks/OpenCL.framework/OpenCL"]
        : ["libOpenCL.so.1", "libOpenCL.so"];

    private static readonly Lazy<CL> Opened = new(() => new CL(Open(Names)), LazyThreadSafetyMode.PublicationOnly);

    private readonly nint library;

    private OpenClLibrary(nint library) => this.library = library;

    /// <summary>The functions of this machine's loader. It stays loaded to the end of the process: drivers do not bear being unloaded.</summary>
    /// <exception cref="ExplainerException">There is none (<c>no-opencl</c>).</exception>
    public static CL Api => Opened.Value;

    /// <summary>Loads the first of some files that is an OpenCL loader.</summary>
    /// <exception cref="ExplainerException">None of them is (<c>no-opencl</c>).</exception>
    public static OpenClLibrary Open(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                if (NativeLibrary.TryGetExport(library, FirstFunction, out _))
                {
                    return new(library);
                }

                NativeLibrary.Free(library);
            }
        }

        throw OpenClStatus.NoLoader();
    }

    /// <inheritdoc/>
    public nint GetProcAddress(string proc, int? slot = null) => NativeLibrary.GetExport(library, proc);

    /// <inheritdoc/>
    public bool TryGetProcAddress(string proc, out nint addr, int? slot = null) => NativeLibrary.TryGetExport(library, proc, out addr);

    /// <inheritdoc/>
    public void Dispose() => NativeLibrary.Free(library);
}
