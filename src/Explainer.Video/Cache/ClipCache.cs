using System.Collections.Concurrent;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>
/// Clips that last from run to run, in one folder that any number of processes and machines may share. Files are sealed with a checksum,
/// brought to the disk and given their name in one step, so no crash leaves a wrong clip. Layout: <c>v1/ab/KEY.mp4</c> for clips,
/// <c>v1/drafts</c> and <c>v1/claims</c> for work in progress; a later layout lies beside it under another number.
/// </summary>
public sealed class ClipCache : IClipStore
{
    /// <summary>The size that the cache is pruned to unless another is given: 10 GiB.</summary>
    public const long UsualLimit = 10L << 30;

    private const string Layout = "v1";

    private readonly SealedClips clips;
    private readonly ConcurrentDictionary<string, WatchedClaim> watched = new();
    private readonly TimeProvider time;
    private readonly string root;
    private readonly string drafts;
    private readonly string claims;

    /// <summary>Opens a cache, which need not exist, and clears away what dead processes left unfinished in it.</summary>
    /// <param name="folder">The cache's folder; null for <see cref="CacheFolders.Clips"/>.</param>
    /// <param name="time">The clock that says when a clip was last used; null for the machine's.</param>
    /// <exception cref="ExplainerException">The folder cannot be written.</exception>
    public ClipCache(string? folder = null, TimeProvider? time = null)
    {
        this.time = time ??= TimeProvider.System;
        clips = new(time);
        root = Path.GetFullPath(folder ?? CacheFolders.Clips);
        drafts = Path.Combine(root, Layout, "drafts");
        claims = Path.Combine(root, Layout, "claims");
        try
        {
            Directory.CreateDirectory(drafts);
            Directory.CreateDirectory(claims);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageRules.CacheNotWritableClips.With(root, failure.Message).Failure(failure);
        }

        RemoveAbandoned();
    }

    /// <inheritdoc/>
    public ClipStoreCounters Counters => clips.Counters;

    /// <inheritdoc/>
    public IReadOnlyList<string> Damaged => clips.Damaged;

    /// <summary>The cache's folder.</summary>
    public string Folder => root;

    /// <summary>The clips' folders and the files to keep when pruning.</summary>
    internal ClipCacheContent Content => new(root, clips.IsInUse, time);

    /// <inheritdoc/>
    public Clip? Find(ContentHash key, string extension) => clips.Find(PathOf(key, extension), extension, key);

    /// <inheritdoc/>
    public ClipDraft? TryBegin(ContentHash key, string extension)
    {
        var path = PathOf(key, extension);
        var name = Path.GetFileName(path);
        try
        {
            var claim = ClipClaim.TryTake(Path.Combine(claims, name), watched, time);
            if (claim is null)
            {
                return null;
            }

            if (File.Exists(path))
            {
                claim.Dispose();
                return null;
            }

            var draft = TemporaryFiles.NewPath(drafts, name);
            return new(draft, frames => clips.Store(draft, path, extension, key, frames), claim);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("storing", path, failure);
        }
    }

    /// <summary>How much the cache holds.</summary>
    public ClipCacheStatistics Statistics() => Content.Statistics();

    /// <summary>
    /// Removes the clips that were not used for longest until the rest is no larger than a limit. Clips that this run was given stay, and
    /// so do those that any run used within the last hour, which may be about to be joined.
    /// </summary>
    /// <param name="limit">Bytes, zero or more.</param>
    /// <returns>What was removed.</returns>
    public ClipCacheStatistics Prune(long limit = UsualLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Content.Prune(limit);
    }

    /// <summary>Removes all clips but those that this run was given.</summary>
    /// <returns>What was removed.</returns>
    public ClipCacheStatistics Clear() => Content.Clear();

    /// <summary>
    /// Clears away once more what dead processes left: an encoder outlives its killed master for a moment and may put its file down after
    /// this cache was opened. The clips stay.
    /// </summary>
    public void Dispose() => RemoveAbandoned();

    internal string PathOf(ContentHash key, string extension)
    {
        var name = key.ToString();
        return Path.Combine(root, Layout, name[..2], name + extension);
    }

    private void RemoveAbandoned()
    {
        TemporaryFiles.RemoveAbandoned(drafts, null, time);
        TemporaryFiles.RemoveAbandoned(claims, null, time);
        try
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(claims).Where(p => !p.Contains(TemporaryFiles.Marker, StringComparison.Ordinal)))
            {
                if (ClipClaim.OwnerIn(path) is { } owner && (!TemporaryFiles.IsOwner(owner) || TemporaryFiles.IsAbandoned(owner, File.GetLastWriteTimeUtc(path), time)))
                {
                    TemporaryFiles.Remove(path);
                }
            }
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            // Another process tidies up in the same moment.
            return;
        }
    }
}
