using System.Collections.Immutable;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rebuild;

/// <summary>
/// What a film looked like when it was made last: enough to say later what changed, and which clips are worth looking for first. Which
/// are made is decided by their keys alone.
/// </summary>
/// <param name="Output">The film's full path.</param>
/// <param name="Making">How its clips were drawn and encoded, from <see cref="ClipKey.Making"/>.</param>
/// <param name="Elements">The names that the blocks speak of.</param>
/// <param name="Beats">The beats in order.</param>
/// <param name="Joined">What its file was joined from and is; null for a PNG sequence.</param>
internal sealed record FilmRecord(
    string Output, string Making, ImmutableArray<string> Elements, ImmutableArray<BeatRecord> Beats, JoinedFilm? Joined)
{
    /// <summary>Frames that elements are remembered for together.</summary>
    public const int BlockFrames = 25;

    /// <summary>The beat with an id, or null.</summary>
    public BeatRecord? this[string beat] => Beats.FirstOrDefault(b => b.Id == beat);

    /// <summary>Whether a clip most likely shows what it showed when the film was made: looked at are its first, its middle and its last frame.</summary>
    /// <param name="plan">What is made now.</param>
    /// <param name="range">The clip.</param>
    public bool Shows(RenderPlan plan, ClipRange range)
    {
        var beat = this[range.Beat.Id];
        return beat is not null && new[] { 0, range.Count / 2, range.Count - 1 }.All(i =>
        {
            var frame = range.First + i;
            var place = frame - range.Beat.First - beat.Offset;
            return place >= 0 && place < beat.Frames.Length && beat.Frames[place] == FrameHashes.Of(plan.Timeline, frame, plan.Blur);
        });
    }
}
