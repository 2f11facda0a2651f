using Explainer.Core;
using Explainer.Video.Cache;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Tests.Rendering;

/// <summary>A store in which the first clip that is asked for is another render's until some others are made.</summary>
internal sealed class ContestedStore(ClipCache store, int until) : IClipStore
{
    private readonly List<ContentHash> asked = [];

    /// <summary>The clips that somebody wanted to make, in order.</summary>
    public IReadOnlyList<ContentHash> Asked => asked;

    public ClipStoreCounters Counters => store.Counters;

    public IReadOnlyList<string> Damaged => store.Damaged;

    public Clip? Find(ContentHash key, string extension) => store.Find(key, extension);

    public ClipDraft? TryBegin(ContentHash key, string extension)
    {
        asked.Add(key);
        return key == asked[0] && store.Counters.Made < until ? null : store.TryBegin(key, extension);
    }

    public void Dispose() => store.Dispose();
}
