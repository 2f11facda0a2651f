using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Clips;

/// <summary>The frames of one clip.</summary>
/// <param name="First">Its first frame.</param>
/// <param name="Count">How many, 1 to <see cref="EncoderSettings.LongestClip"/>.</param>
/// <param name="Beat">The beat it belongs to.</param>
public sealed record ClipRange(FrameIndex First, int Count, Beat Beat)
{
    /// <summary>
    /// Cuts a film into clips: anew at each beat, and within a long beat into pieces of nearly equal length, so that encoders side by side
    /// end at about the same time.
    /// </summary>
    /// <param name="timeline">The film.</param>
    /// <param name="span">Only these frames; null for all.</param>
    /// <param name="beats">Only the beats with these ids; empty for all.</param>
    public static ImmutableArray<ClipRange> Plan(Timeline timeline, FrameSpan? span, IReadOnlyCollection<string> beats)
    {
        var clips = ImmutableArray.CreateBuilder<ClipRange>();
        foreach (var beat in timeline.Beats)
        {
            if (beats.Count > 0 && !beats.Contains(beat.Id))
            {
                continue;
            }

            var first = Math.Max(beat.First.Value, span?.First.Value ?? 0);
            var end = Math.Min(beat.End.Value, span?.End.Value ?? int.MaxValue);
            var frames = end - first;
            if (frames <= 0)
            {
                continue;
            }

            var pieces = (frames + EncoderSettings.LongestClip - 1) / EncoderSettings.LongestClip;
            for (var i = 0; i < pieces; i++)
            {
                var from = (int)((long)frames * i / pieces);
                var to = (int)((long)frames * (i + 1) / pieces);
                clips.Add(new ClipRange(new FrameIndex(first + from), to - from, beat));
            }
        }

        return clips.ToImmutable();
    }
}

/// <summary>Some frames of a film.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one behind the last.</param>
public readonly record struct FrameSpan(FrameIndex First, FrameIndex End);
