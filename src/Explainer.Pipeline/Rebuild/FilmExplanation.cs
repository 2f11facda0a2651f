using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;

namespace Explainer.Pipeline.Rebuild;

/// <summary>Says for each clip of a film why it was reused or made, by comparing the film with the record of its last making.</summary>
internal static class FilmExplanation
{
    /// <summary>Explains a render.</summary>
    /// <param name="last">The record before this render, or null.</param>
    /// <param name="now">The record of this render.</param>
    /// <param name="clips">What became of the clips.</param>
    /// <param name="damaged">The cache's files that were found to be damaged.</param>
    public static ImmutableArray<ClipExplanation> Of(
        FilmRecord? last, FilmRecord now, ImmutableArray<RenderedClip> clips, IReadOnlyList<string> damaged)
    {
        var broken = damaged.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        return [.. clips.Select(clip => Of(last, now, clip, broken))];
    }

    private static ClipExplanation Of(FilmRecord? last, FilmRecord now, RenderedClip clip, HashSet<string> broken)
    {
        var wasDamaged = broken.Contains(clip.Key.ToString());
        if (last is null)
        {
            return Because(clip, clip.Reused ? ClipReason.Known : wasDamaged ? ClipReason.Damaged : ClipReason.First);
        }

        var before = last[clip.Range.Beat.Id];
        var offset = clip.Range.First - clip.Range.Beat.First;
        if (before is not null && before.Clips.Any(c => c.Key == clip.Key && before.Offset + c.Start == offset))
        {
            return Because(clip, clip.Reused ? ClipReason.Same : wasDamaged ? ClipReason.Damaged : ClipReason.Gone);
        }

        if (last.Beats.Any(b => b.Clips.Any(c => c.Key == clip.Key)))
        {
            return Because(clip, clip.Reused ? ClipReason.Moved : wasDamaged ? ClipReason.Damaged : ClipReason.Gone);
        }

        if (clip.Reused || wasDamaged)
        {
            return Because(clip, clip.Reused ? ClipReason.Known : ClipReason.Damaged);
        }

        return before is null ? Because(clip, ClipReason.Added) : Difference(last, now, before, clip, offset);
    }

    private static ClipExplanation Difference(FilmRecord last, FilmRecord now, BeatRecord before, RenderedClip clip, int offset)
    {
        var spans = ImmutableArray.CreateBuilder<FrameSpan>();
        var isKnown = false;
        var start = -1;
        for (var i = 0; i <= clip.Range.Count; i++)
        {
            var at = offset + i - before.Offset;
            var wasThere = at >= 0 && at < before.Frames.Length;
            isKnown |= i < clip.Range.Count && wasThere;
            var differs = i < clip.Range.Count && !(wasThere && before.Frames[at] == clip.Frames[i]);
            if (differs && start < 0)
            {
                start = i;
            }
            else if (!differs && start >= 0)
            {
                spans.Add(new FrameSpan(new FrameIndex(offset + start), new FrameIndex(offset + i)));
                start = -1;
            }
        }

        var settings = Settings(last.Making, now.Making);
        if (spans.Count > 0)
        {
            return new ClipExplanation(
                clip.Range, false, isKnown ? ClipReason.Changed : ClipReason.Added, Elements(last, now, before, clip), spans.ToImmutable(), settings);
        }

        // The same frames under another key: cut otherwise, or made otherwise.
        return settings.IsEmpty
            ? new ClipExplanation(clip.Range, false, ClipReason.Settings, [], [], ["the beat is divided into clips differently"])
            : new ClipExplanation(clip.Range, false, ClipReason.Settings, [], [], settings);
    }

    private static ImmutableArray<string> Elements(FilmRecord last, FilmRecord now, BeatRecord before, RenderedClip clip)
    {
        var beat = now[clip.Range.Beat.Id]!;
        var from = clip.Range.First.Value - beat.First;
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        if (beat.Offset != before.Offset)
        {
            return [];
        }

        for (var i = from / FilmRecord.BlockFrames; i < beat.Blocks.Length && i * FilmRecord.BlockFrames < from + clip.Range.Count; i++)
        {
            var fresh = Named(now, beat.Blocks[i]);
            var old = i < before.Blocks.Length ? Named(last, before.Blocks[i]) : [];
            var added = fresh.Where(f => !old.TryGetValue(f.Key, out var was) || was != f.Value).ToList();
            var removed = old.Where(o => !fresh.ContainsKey(o.Key)).ToList();

            // The same picture under another name is a renamed element, not a different one.
            differing.UnionWith(added.Where(a => old.ContainsKey(a.Key) || !removed.Exists(r => r.Value == a.Value)).Select(a => a.Key));
            differing.UnionWith(removed.Where(r => !added.Exists(a => a.Value == r.Value)).Select(r => r.Key));
        }

        return [.. differing];
    }

    private static Dictionary<string, ulong> Named(FilmRecord record, BlockRecord block) => block.Elements
        .Select((element, i) => (Name: record.Elements[element], Fingerprint: block.Fingerprints[i]))
        .ToDictionary(p => p.Name, p => p.Fingerprint, StringComparer.Ordinal);

    // Items that stand at one place in both are compared in pairs and shown with the item before them, which mostly names them.
    private static ImmutableArray<string> Settings(string last, string now)
    {
        var old = last.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var fresh = now.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return old.Length == fresh.Length
            ? [.. fresh.Select((item, i) => (item, i)).Where(p => old[p.i] != p.item).Select(p => $"{(p.i > 0 ? fresh[p.i - 1] + " " : "")}{old[p.i]} -> {p.item}")]
            : old.SequenceEqual(fresh) ? [] : [.. fresh.Except(old).Select(item => $"now {item}"), .. old.Except(fresh).Select(item => $"no more {item}")];
    }

    private static ClipExplanation Because(RenderedClip clip, ClipReason reason) => new(clip.Range, clip.Reused, reason, [], [], []);
}
