using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>All clips of a cache, of every layout, from the one that was not used for longest on.</summary>
internal sealed class ClipCacheContent(string root, Func<string, bool> isInUse, TimeProvider time)
{
    /// <summary>Clips that were used within this time stay: another run may be about to join them.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private static readonly EnumerationOptions Readable = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    public ClipCacheStatistics Statistics() => Sum(Files());

    public ClipCacheStatistics Prune(long limit)
    {
        var files = Files();
        var excess = files.Sum(file => file.Length) - limit;
        var used = time.GetUtcNow().UtcDateTime - Grace;
        var removed = new List<FileInfo>();
        foreach (var file in files)
        {
            if (excess <= 0 || file.LastWriteTimeUtc > used)
            {
                break;
            }

            if (!isInUse(file.FullName) && TemporaryFiles.Remove(file.FullName))
            {
                removed.Add(file);
                excess -= file.Length;
            }
        }

        return Sum(removed);
    }

    public ClipCacheStatistics Clear() => Sum([.. Files().Where(file => !isInUse(file.FullName) && TemporaryFiles.Remove(file.FullName))]);

    private static ClipCacheStatistics Sum(List<FileInfo> files) =>
        new(files.Count, files.Sum(file => file.Length), files.Count == 0 ? null : files[0].LastWriteTimeUtc);

    // Clips lie in folders of two hexadecimal digits below a layout's folder; sizes and times are read once, with the listing.
    private List<FileInfo> Files()
    {
        var found = new List<FileInfo>();
        foreach (var shard in new DirectoryInfo(root).EnumerateDirectories("v*", Readable).SelectMany(layout => layout.EnumerateDirectories("??", Readable)))
        {
            foreach (var file in shard.EnumerateFiles("*", Readable))
            {
                file.Refresh();
                if (file.Exists)
                {
                    found.Add(file);
                }
            }
        }

        return [.. found.OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.FullName, StringComparer.Ordinal)];
    }
}
