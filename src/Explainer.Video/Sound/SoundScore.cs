using System.Collections.Immutable;

namespace Explainer.Video.Sound;

/// <summary>Everything that sounds in a film.</summary>
/// <param name="SampleCount">How long the mix is, in samples at 48 kHz: <see cref="SampleClock.SamplesIn"/> of the film's frames.</param>
/// <param name="Events">Narration and effects, in any order.</param>
/// <param name="Music">The bed under them, or none.</param>
/// <param name="Loudness">How loud the finished mix is.</param>
public sealed record SoundScore(long SampleCount, ImmutableArray<SoundEvent> Events, MusicBed? Music, LoudnessTarget Loudness);
