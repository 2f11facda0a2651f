using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>A clip in the making: write its file at <see cref="Path"/>, then commit. Disposing without a commit leaves nothing.</summary>
public sealed class ClipDraft : IDisposable
{
    private readonly Func<int, Clip> commit;
    private readonly IDisposable? claim;
    private bool committed;

    internal ClipDraft(string path, Func<int, Clip> commit, IDisposable? claim)
    {
        Path = path;
        this.commit = commit;
        this.claim = claim;
    }

    /// <summary>Where to write the clip; nothing lies there yet.</summary>
    public string Path { get; }

    /// <summary>Puts the clip into the store.</summary>
    /// <param name="frames">Its number of frames, from 0 for sound to <see cref="EncoderSettings.LongestClip"/>.</param>
    /// <returns>The clip at its place in the store.</returns>
    /// <exception cref="ExplainerException">The store cannot be written.</exception>
    public Clip Commit(int frames)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frames);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frames, EncoderSettings.LongestClip);
        try
        {
            var clip = commit(frames);
            committed = true;
            return clip;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("storing", Path, failure);
        }
    }

    /// <summary>Gives up the right to make the clip, and the file unless it was committed.</summary>
    public void Dispose()
    {
        if (!committed)
        {
            TemporaryFiles.Remove(Path);
        }

        claim?.Dispose();
    }
}
