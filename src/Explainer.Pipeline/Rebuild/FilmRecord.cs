using System.Collections.Immutable;
using Explainer.Pipeline.Clips;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rebuild;

/// <summary>
/// What a film looked like when it was made last: enough to say later what changed, never used to decide which clips are made. That is
/// decided by their keys alone.
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
}
