using System.Collections.Immutable;
using Explainer.Core;

namespace Explainer.Pipeline.Rebuild;

/// <summary>What a beat looked like.</summary>
/// <param name="Id">Its name.</param>
/// <param name="First">The film's frame at which the recorded part starts.</param>
/// <param name="Offset">The same, counted from the beat's start.</param>
/// <param name="Frames">What its frames showed.</param>
/// <param name="Blocks">What its elements showed, for each <see cref="FilmRecord.BlockFrames"/> frames of the recorded part.</param>
/// <param name="Clips">The clips that it was cut into.</param>
internal sealed record BeatRecord(
    string Id, int First, int Offset, ImmutableArray<ContentHash> Frames, ImmutableArray<BlockRecord> Blocks, ImmutableArray<ClipRecord> Clips);
