using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;

namespace Explainer.Video.Cache;

/// <summary>
/// Where finished clips lie, found by the hash of what is seen in them. A film's encoded sound is stored in the same way, as a clip with
/// no frames. All members may be called from several threads at once.
/// </summary>
public interface IClipStore : IDisposable
{
    /// <summary>What was found and made through this store so far.</summary>
    ClipStoreCounters Counters { get; }

    /// <summary>Files that were damaged, and therefore removed, in the order found.</summary>
    IReadOnlyList<string> Damaged { get; }

    /// <summary>A clip that is there and sound; it stays at least as long as this store is open. Null when it must be made.</summary>
    /// <param name="key">The clip's key.</param>
    /// <param name="extension">The extension of its file, which tells its container, such as <see cref="EncoderSettings.ClipExtension"/>.</param>
    Clip? Find(ContentHash key, string extension);

    /// <summary>
    /// The right to make a clip; null when somebody else is making it or has just made it: do something else, then call
    /// <see cref="Find"/> again.
    /// </summary>
    /// <param name="key">The clip's key.</param>
    /// <param name="extension">The extension of its file.</param>
    /// <exception cref="ExplainerException">The store cannot be written.</exception>
    ClipDraft? TryBegin(ContentHash key, string extension);
}

/// <summary>What was found and made through a store.</summary>
/// <param name="Found">Clips that were there.</param>
/// <param name="Made">Clips that were made.</param>
/// <param name="MadeTwice">Clips that were made although somebody else made them in the same moment: a lost race, without harm.</param>
/// <param name="Damaged">Files that were damaged and removed.</param>
public readonly record struct ClipStoreCounters(int Found, int Made, int MadeTwice, int Damaged);

/// <summary>What every store can do by means of its two calls.</summary>
public static class ClipStoreExtensions
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(40);

    /// <summary>Finds a clip or makes it, waiting while another process makes it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">The clip's key.</param>
    /// <param name="extension">The extension of its file.</param>
    /// <param name="make">Writes the clip's file at the path and returns its number of frames.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Clip FindOrMake(
        this IClipStore store, ContentHash key, string extension, Func<string, int> make, CancellationToken cancellation = default)
    {
        while (true)
        {
            if (store.Find(key, extension) is { } found)
            {
                return found;
            }

            using var draft = store.TryBegin(key, extension);
            if (draft is not null)
            {
                return draft.Commit(make(draft.Path));
            }

            cancellation.WaitHandle.WaitOne(LookAgain);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The keys, of these, whose clips must still be made, in the same order.</summary>
    public static IReadOnlyList<ContentHash> Missing(this IClipStore store, IEnumerable<ContentHash> keys, string extension) =>
        [.. keys.Where(key => store.Find(key, extension) is null)];
}
