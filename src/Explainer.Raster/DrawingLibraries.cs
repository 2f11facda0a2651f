using System.Reflection;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Raster.Drawing;

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

    /// <summary>
    /// Begins to load them on another thread, for a caller that has other things to do before it draws. Nothing has to wait for it, and a library
    /// that is missing is told by the first drawing.
    /// </summary>
    public static void BeginLoading() => ThreadPool.UnsafeQueueUserWorkItem(_ => Load(), null);

    // The first drawing costs more than the loading: it sets up what all others use.
    private static void Load()
    {
        try
        {
            CoverageRasterizer.Draw(new EllipseShape(new Rect(0, 0, 2, 2)), Affine.Identity, null, new PixelRect(0, 0, 2, 2)).Release();
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
        }
    }
}
