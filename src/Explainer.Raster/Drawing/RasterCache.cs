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

    // Parts are large arrays that outlive the young generation. Left to itself the runtime collects such ones late: it lets them grow to
    // several times of what is in use, the more so the larger the processor's cache (half a gigabyte was seen). There are few and they hold
    // no references, so collecting them costs some milliseconds.
    private const long CollectedAfter = 16L << 20;
    private static long made;

    private readonly Lock gate = new();
    private readonly Dictionary<ulong, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byAge = new();
    private long bytes;

    /// <summary>The part with a key, or null.</summary>
    internal T? Find<T>(ulong key)
        where T : class
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var node))
            {
                return null;
            }

            byAge.Remove(node);
            byAge.AddFirst(node);
            return node.Value.Part as T;
        }
    }

    /// <summary>Keeps a part; when another thread was quicker, that one's equal part stays.</summary>
    internal void Keep(ulong key, object part, long size)
    {
        if (Interlocked.Add(ref made, size) > CollectedAfter)
        {
            Interlocked.Exchange(ref made, 0);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }

        lock (gate)
        {
            if (size > maxBytes / 2 || !entries.TryAdd(key, new LinkedListNode<Entry>(new Entry(key, part, size))))
            {
                return;
            }

            byAge.AddFirst(entries[key]);
            bytes += size;
            while (bytes > maxBytes && byAge.Last is { } oldest)
            {
                byAge.Remove(oldest);
                entries.Remove(oldest.Value.Key);
                bytes -= oldest.Value.Size;
            }
        }
    }

    private sealed record Entry(ulong Key, object Part, long Size);
}
