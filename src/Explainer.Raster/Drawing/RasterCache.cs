namespace Explainer.Raster.Drawing;

/// <summary>
/// Keeps finished parts of pictures (coverage, glows, blurred layers, decoded pictures) up to a number of bytes; the ones not used for
/// longest go first. Meant to be shared by all rasterizers of a process. Every part is a pure function of its key, so what is in here
/// changes speed only, never a pixel.
/// </summary>
/// <param name="maxBytes">How much to keep.</param>
public sealed class RasterCache(long maxBytes = RasterCache.DefaultBytes)
{
    /// <summary>How much is kept unless told otherwise: the parts of some beats at 1080p.</summary>
    public const long DefaultBytes = 32L << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<ulong, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byAge = new();
    private long bytes;

    /// <summary>The part with a key, or null. The caller becomes a user of it.</summary>
    internal T? Find<T>(ulong key)
        where T : RasterPart
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var node) || node.Value.Part is not T part)
            {
                return null;
            }

            byAge.Remove(node);
            byAge.AddFirst(node);
            part.Retain();
            return part;
        }
    }

    /// <summary>Keeps a part, which the caller stays a user of; when another thread was quicker, that one's equal part stays.</summary>
    internal void Keep(ulong key, RasterPart part)
    {
        lock (gate)
        {
            if (part.Bytes > maxBytes / 2 || !entries.TryAdd(key, new LinkedListNode<Entry>(new Entry(key, part))))
            {
                return;
            }

            part.Retain();
            byAge.AddFirst(entries[key]);
            bytes += part.Bytes;
            while (bytes > maxBytes && byAge.Last is { } oldest)
            {
                byAge.Remove(oldest);
                entries.Remove(oldest.Value.Key);
                bytes -= oldest.Value.Part.Bytes;
                oldest.Value.Part.Release();
            }
        }
    }

    private sealed record Entry(ulong Key, RasterPart Part);
}
