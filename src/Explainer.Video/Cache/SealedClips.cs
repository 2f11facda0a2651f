using System.Collections.Concurrent;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Video.Clips;
using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>Sealed clip files and the counting of what happens to them; what all lasting stores share.</summary>
internal sealed class SealedClips(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, byte> inUse = new();
    private readonly ConcurrentQueue<string> damaged = new();
    private int found;
    private int made;
    private int madeTwice;

    public ClipStoreCounters Counters => new(found, made, madeTwice, damaged.Count);

    public IReadOnlyList<string> Damaged => [.. damaged];

    /// <summary>Whether this run was given the file.</summary>
    public bool IsInUse(string path) => inUse.ContainsKey(path);

    /// <summary>Looks at a file: null when it is not there, or damaged and therefore removed.</summary>
    public Clip? Find(string path, string extension, ContentHash key)
    {
        int? frames;
        try
        {
            if (!Path.Exists(path))
            {
                return null;
            }

            // A folder, a pipe or a device of that name is no clip, and opening a pipe would wait for ever.
            frames = InputFile.Obstacle(path) is null ? ClipSeal.Verify(path, extension, key) : null;
            if (frames is null && !Path.Exists(path))
            {
                return null;
            }
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another process removed it between two looks.
            return null;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            // A disk that cannot give the bytes back is damage, too.
            frames = null;
        }

        if (frames is not { } count)
        {
            Discard(path);
            return null;
        }

        inUse.TryAdd(path, 0);
        Touch(path);
        Interlocked.Increment(ref found);
        return new(path, count);
    }

    /// <summary>Seals a draft and gives it its place.</summary>
    public Clip Store(string draft, string path, string extension, ContentHash key, int frames)
    {
        ClipSeal.Append(draft, extension, key, frames);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        inUse.TryAdd(path, 0);
        if (File.Exists(path))
        {
            Interlocked.Increment(ref madeTwice);
        }

        File.Move(draft, path, overwrite: true);
        Interlocked.Increment(ref made);
        return new(path, frames);
    }

    private void Discard(string path)
    {
        damaged.Enqueue(path);
        if (!TemporaryFiles.Remove(path))
        {
            throw StorageRules.CacheNotWritableDamaged.With(path).Failure();
        }
    }

    // The time of change serves as the time of last use; where it cannot be set the file merely looks older than it is.
    private void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            return;
        }
    }
}
