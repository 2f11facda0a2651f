using System.Collections.Immutable;
using Explainer.Core;
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

/// <summary>What a beat looked like.</summary>
/// <param name="Id">Its name.</param>
/// <param name="First">The film's frame at which the recorded part starts.</param>
/// <param name="Offset">The same, counted from the beat's start.</param>
/// <param name="Frames">What its frames showed.</param>
/// <param name="Blocks">What its elements showed, for each <see cref="FilmRecord.BlockFrames"/> frames of the recorded part.</param>
/// <param name="Clips">The clips that it was cut into.</param>
internal sealed record BeatRecord(
    string Id, int First, int Offset, ImmutableArray<ContentHash> Frames, ImmutableArray<BlockRecord> Blocks, ImmutableArray<ClipRecord> Clips);

/// <summary>What the elements showed in some frames: a fingerprint for each that was seen.</summary>
/// <param name="Elements">Indices of names.</param>
/// <param name="Fingerprints">As many, in the same order.</param>
internal sealed record BlockRecord(ImmutableArray<int> Elements, ImmutableArray<ulong> Fingerprints);

/// <summary>A clip of a beat.</summary>
/// <param name="Start">Its first frame in the recorded part of the beat.</param>
/// <param name="Count">How many frames.</param>
/// <param name="Key">What it is known by.</param>
internal readonly record struct ClipRecord(int Start, int Count, ContentHash Key);
