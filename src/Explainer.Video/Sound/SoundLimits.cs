namespace Explainer.Video.Sound;

/// <summary>How much sound is taken from files; decoded sound lies in memory, and a small file may hold days of silence.</summary>
public static class SoundLimits
{
    /// <summary>Samples of one file, all channels together: half an hour of stereo at 48 kHz.</summary>
    public const int FileSamples = 30 * 60 * 48_000 * 2;

    /// <summary>Samples of all effects and music of a film together.</summary>
    public const long FilmSamples = 2L * FileSamples;
}
