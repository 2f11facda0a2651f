using System.Reflection;

namespace Explainer.Raster;

/// <summary>The libraries that draw. They come with the program.</summary>
public static class DrawingLibraries
{
    /// <summary>
    /// Name and version of each, comma-separated, for clip keys: another version may draw other pixels. They are noted when the program is
    /// built, so that telling them loads none.
    /// </summary>
    public static string Versions { get; } = string.Join(
        ',',
        typeof(DrawingLibraries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(a => a.Key is "SkiaSharp" or "Svg.Skia").OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} {a.Value}"));
}
