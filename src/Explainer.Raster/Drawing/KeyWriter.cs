using Explainer.Display;

namespace Explainer.Raster.Drawing;

/// <summary>A writer for a cache key, one a thread.</summary>
internal static class KeyWriter
{
    [ThreadStatic]
    private static CanonicalWriter? writer;

    /// <summary>The thread's writer, emptied.</summary>
    internal static CanonicalWriter Rent()
    {
        writer ??= new CanonicalWriter();
        writer.Clear();
        return writer;
    }
}
