using System.Collections.Immutable;

namespace Explainer.Video.Sound;

/// <summary>Everything that sounds in a film.</summary>
/// <param name="SampleCount">How long the mix is, in samples at 48 kHz: <see cref="SampleClock.SamplesIn"/> of the film's frames.</param>
/// <param name="Events">Narration and effects, in any order.</param>
/// <param name="Music">The bed under them, or none.</param>
/// <param name="Loudness">How loud the finished mix is.</param>
public sealed record SoundScore(long SampleCount, ImmutableArray<SoundEvent> Events, MusicBed? Music, LoudnessTarget Loudness);

/// <summary>How loud a finished mix is.</summary>
/// <param name="Integrated">Its loudness by ITU-R BS.1770 in LUFS, -40 to -5.</param>
/// <param name="TruePeak">What its true peak stays below, in dBTP, -20 to 0.</param>
public readonly record struct LoudnessTarget(double Integrated, double TruePeak)
{
    /// <summary>
    /// -16 LUFS, and in the mix -1.5 dBTP, so that the film stays below -1 dBTP (EBU R 128) after a lossy encoder has moved its peaks.
    /// </summary>
    public static readonly LoudnessTarget Usual = new(-16, -1.5);
}
