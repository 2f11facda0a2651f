using System.Collections.Concurrent;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>Clips that are kept until the film is joined and no longer; none of another run is ever used.</summary>
public sealed class TemporaryClipStore : IClipStore
{
    private const string Name = "explainer-clips";

    private readonly ConcurrentDictionary<string, Clip> clips = new();
    private readonly ConcurrentDictionary<string, byte> inMaking = new();
    private readonly ScratchFolder? scratch;
    private readonly string folder;
    private int found;

    /// <summary>Makes a folder for the clips.</summary>
    /// <param name="parent">Where; null for the system's folder for temporary files.</param>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public TemporaryClipStore(string? parent = null)
    {
        if (parent is null)
        {
            scratch = new ScratchFolder("clips");
            folder = scratch.Path;
            return;
        }

        TemporaryFiles.RemoveAbandoned(parent, Name, TimeProvider.System);
        folder = TemporaryFiles.NewPath(parent, Name);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", folder, failure);
        }
    }

    /// <inheritdoc/>
    public ClipStoreCounters Counters => new(found, clips.Count, 0, 0);

    /// <inheritdoc/>
    public IReadOnlyList<string> Damaged => [];

    /// <inheritdoc/>
    public Clip? Find(ContentHash key, string extension)
    {
        if (!clips.TryGetValue(key + extension, out var clip))
        {
            return null;
        }

        Interlocked.Increment(ref found);
        return clip;
    }

    /// <inheritdoc/>
    public ClipDraft? TryBegin(ContentHash key, string extension)
    {
        var name = key + extension;
        if (clips.ContainsKey(name) || !inMaking.TryAdd(name, 0))
        {
            return null;
        }

        var path = Path.Combine(folder, name);
        return new(path, frames => clips.GetOrAdd(name, new Clip(path, frames)), new Release(inMaking, name));
    }

    /// <summary>Removes all clips.</summary>
    public void Dispose()
    {
        scratch?.Dispose();
        TemporaryFiles.Remove(folder);
    }

    private sealed class Release(ConcurrentDictionary<string, byte> inMaking, string name) : IDisposable
    {
        public void Dispose() => inMaking.TryRemove(name, out _);
    }
}
