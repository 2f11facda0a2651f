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
