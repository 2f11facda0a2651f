using Explainer.Core;
using Explainer.Video.Clips;

namespace Explainer.Video.Cache;

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
