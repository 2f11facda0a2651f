using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>
/// A share of a film's clips in a plain folder, <c>KEY.mp4</c> beside <c>KEY.mp4</c>, to be carried to where the film is joined. Read
/// from several folders at once, so that the shares need not be copied together.
/// </summary>
public sealed class ShardFolder : IClipStore
{
    private readonly SealedClips clips = new(TimeProvider.System);
    private readonly IReadOnlyList<string> folders;

    /// <summary>Opens folders.</summary>
    /// <param name="folders">At least one; new clips go into the first, which need not exist.</param>
    public ShardFolder(params IReadOnlyList<string> folders)
    {
        ArgumentOutOfRangeException.ThrowIfZero(folders.Count);
        this.folders = [.. folders.Select(Path.GetFullPath)];
        TemporaryFiles.RemoveAbandoned(folders[0], null, TimeProvider.System);
    }

    /// <inheritdoc/>
    public ClipStoreCounters Counters => clips.Counters;

    /// <inheritdoc/>
    public IReadOnlyList<string> Damaged => clips.Damaged;

    /// <inheritdoc/>
    public Clip? Find(ContentHash key, string extension) =>
        folders.Select(folder => clips.Find(Path.Combine(folder, key + extension), extension, key)).FirstOrDefault(clip => clip is not null);

    /// <summary>The right to make a clip. Never null: shares do not overlap, and a clip that is made twice is the same clip.</summary>
    /// <param name="key">The clip's key.</param>
    /// <param name="extension">The extension of its file.</param>
    /// <exception cref="ExplainerException">The folder cannot be written.</exception>
    public ClipDraft TryBegin(ContentHash key, string extension)
    {
        var path = Path.Combine(folders[0], key + extension);
        Create();
        try
        {
            var draft = TemporaryFiles.NewPath(folders[0], Path.GetFileName(path));
            return new(draft, frames => clips.Store(draft, path, extension, key, frames), null);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("storing", path, failure);
        }
    }

    /// <summary>Makes sure that the folder for new clips is there.</summary>
    /// <exception cref="ExplainerException">It cannot be made.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(folders[0]);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("storing", folders[0], failure);
        }
    }

    ClipDraft? IClipStore.TryBegin(ContentHash key, string extension) => TryBegin(key, extension);

    /// <summary>Nothing is held open; the clips stay.</summary>
    public void Dispose()
    {
    }
}
