using System.Runtime.InteropServices;
using Explainer.Raster.Native;

namespace Explainer.Raster;

/// <summary>The libraries that draw on this machine.</summary>
public static unsafe class DrawingLibraries
{
    /// <summary>Name and version of each, comma-separated, for clip keys: another version may draw other pixels. Those that read pictures may be missing.</summary>
    /// <exception cref="Core.Diagnostics.ExplainerException">A library that every film needs is not installed.</exception>
    public static string Versions { get; } = string.Join(
        ',',
        "cairo " + Marshal.PtrToStringUTF8((nint)Cairo.cairo_version_string()),
        "gdk-pixbuf " + PixbufVersion(),
        "librsvg " + RsvgVersion());

    // These two tell their versions by variables, not by functions.
    private static string PixbufVersion() => Variable(NativeLibraries.GdkPixbuf, "gdk_pixbuf_version") is var version and not 0
        ? Marshal.PtrToStringUTF8(*(nint*)version) ?? ""
        : "none";

    private static string RsvgVersion()
    {
        nint[] parts =
        [
            Variable(NativeLibraries.Rsvg, "rsvg_major_version"), Variable(NativeLibraries.Rsvg, "rsvg_minor_version"),
            Variable(NativeLibraries.Rsvg, "rsvg_micro_version"),
        ];
        return parts.Contains(0) ? "none" : string.Join('.', parts.Select(p => *(uint*)p));
    }

    private static nint Variable(string library, string name) =>
        NativeLibraries.Find(library) is var handle and not 0 && NativeLibrary.TryGetExport(handle, name, out var address) ? address : 0;
}
