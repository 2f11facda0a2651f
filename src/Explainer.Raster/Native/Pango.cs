using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>Pango: where lines may break (UAX 14) and which way text runs (UAX 9). Its font maps are not used: they start too slowly.</summary>
internal static unsafe partial class Pango
{
    internal const int DirectionRightToLeft = 1;
    internal const int DirectionWeakLeftToRight = 4;
    internal const int DirectionWeakRightToLeft = 5;
    internal const uint LineBreak = 1;
    internal const uint White = 8;

    [LibraryImport(NativeLibraries.Pango)]
    internal static partial byte* pango_version_string();

    [LibraryImport(NativeLibraries.Pango)]
    internal static partial void pango_get_log_attrs(byte* text, int length, int level, nint language, uint* attributes, int count);

    [LibraryImport(NativeLibraries.Pango)]
    internal static partial byte* pango_log2vis_get_embedding_levels(byte* text, int length, int* baseDirection);

    [LibraryImport(NativeLibraries.Pango, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint pango_language_from_string(string tag);

    [LibraryImport(NativeLibraries.Glib)]
    internal static partial void g_free(void* memory);
}
