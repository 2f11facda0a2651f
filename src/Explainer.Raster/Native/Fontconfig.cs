using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>Fontconfig: which fonts there are and which of them fits.</summary>
internal static unsafe partial class Fontconfig
{
    internal const int Match = 0;
    internal const int SlantItalic = 100;

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial nint FcInitLoadConfigAndFonts();

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial void FcConfigDestroy(nint config);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial FontSet* FcConfigGetFonts(nint config, int set);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial int FcConfigSubstitute(nint config, nint pattern, int kind);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial void FcDefaultSubstitute(nint pattern);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial nint FcFontMatch(nint config, nint pattern, out int result);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial nint FcPatternCreate();

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial void FcPatternDestroy(nint pattern);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternAddString(nint pattern, string name, string value);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternAddInteger(nint pattern, string name, int value);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternAddDouble(nint pattern, string name, double value);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternAddBool(nint pattern, string name, int value);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternAddCharSet(nint pattern, string name, nint set);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternGetString(nint pattern, string name, int index, out byte* value);

    [LibraryImport(NativeLibraries.Fontconfig, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternGetInteger(nint pattern, string name, int index, out int value);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial nint FcCharSetCreate();

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial void FcCharSetDestroy(nint set);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial int FcCharSetAddChar(nint set, uint character);

    [LibraryImport(NativeLibraries.Fontconfig)]
    internal static partial double FcWeightFromOpenTypeDouble(double weight);

    /// <summary>The string's text, or null when the pattern has none at that index.</summary>
    internal static string? GetString(nint pattern, string name, int index = 0) =>
        FcPatternGetString(pattern, name, index, out var value) == Match ? Marshal.PtrToStringUTF8((nint)value) : null;

    [StructLayout(LayoutKind.Sequential)]
    internal struct FontSet
    {
        internal int Count;
        private readonly int reserved;
        internal nint* Patterns;
    }
}
