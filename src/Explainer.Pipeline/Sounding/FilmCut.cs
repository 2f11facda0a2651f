using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Sounding;

/// <summary>Which parts of a film are made: all of it, some beats, or a range of frames. Sound, captions and chapters follow.</summary>
/// <param name="Parts">The stretches, in order.</param>
/// <param name="Frames">How many frames they have together.</param>
/// <param name="Rate">Frames per second.</param>
internal sealed record FilmCut(ImmutableArray<CutPart> Parts, int Frames, FrameRate Rate)
{
    /// <summary>How long what is made is.</summary>
    public Seconds Duration => Rate.TimeOf(new FrameIndex(Frames));

    /// <summary>The whole film.</summary>
    public static FilmCut Whole(Timeline timeline) => Of(ClipRange.Plan(timeline, null, []), timeline.Rate);

    /// <summary>What some clips show.</summary>
    /// <param name="clips">In order.</param>
    /// <param name="rate">Frames per second.</param>
    public static FilmCut Of(ImmutableArray<ClipRange> clips, FrameRate rate)
    {
        var parts = ImmutableArray.CreateBuilder<CutPart>();
        var done = 0;
        for (var i = 0; i < clips.Length;)
        {
            var first = clips[i].First;
            var end = first;
            for (; i < clips.Length && clips[i].First == end; i++)
            {
                end = clips[i].First + clips[i].Count;
            }

            parts.Add(new CutPart(rate.TimeOf(first), rate.TimeOf(end), rate.TimeOf(new FrameIndex(done))));
            done += end - first;
        }

        return new FilmCut(parts.ToImmutable(), done, rate);
    }
}
