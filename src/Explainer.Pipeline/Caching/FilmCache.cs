using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Rebuild;
using Explainer.Video.Cache;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Caching;

/// <summary>What is kept from earlier renders: clips with the records of films, and speech.</summary>
/// <param name="time">The clock by which uses are told.</param>
public sealed class FilmCache(TimeProvider time)
{
    // Of what clips may take, speech may take a tenth.
    private const int SpeechShare = 10;
    private readonly SpeechCache speech = new(SpeechCache.UsualFolder, time);

    /// <summary>What is kept.</summary>
    /// <exception cref="ExplainerException">The folder cannot be read.</exception>
    public CacheReport Show()
    {
        using var clips = new ClipCache(time: time);
        return Report(clips, clips.Statistics(), new FilmRecords(clips).Statistics.Count, speech.Statistics(), 0);
    }

    /// <summary>Removes what was not used for longest.</summary>
    /// <param name="limit">Bytes of clips that may stay; speech may take a tenth of it. Null for the usual limit.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="ExplainerException">The folder cannot be read.</exception>
    public CacheReport Prune(long? limit)
    {
        using var clips = new ClipCache(time: time);
        var most = limit ?? ClipCache.UsualLimit;
        var removed = clips.Prune(most);
        return Report(
            clips, removed, new FilmRecords(clips).Prune(), speech.Prune(most / SpeechShare), Math.Max(0, clips.Statistics().Bytes - most));
    }

    /// <summary>Removes everything.</summary>
    /// <returns>What was removed.</returns>
    /// <exception cref="ExplainerException">The folder cannot be read.</exception>
    public CacheReport Clear()
    {
        using var clips = new ClipCache(time: time);
        return Report(clips, clips.Clear(), new FilmRecords(clips).Clear(), speech.Prune(0), 0);
    }

    private CacheReport Report(ClipCache cache, ClipCacheStatistics clips, int records, SpeechCacheStatistics said, long over) => new(
        cache.Folder, clips.Clips, clips.Bytes, clips.OldestUse, records, speech.Folder, said.Utterances, said.Bytes, over);
}
