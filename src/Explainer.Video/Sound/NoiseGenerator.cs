namespace Explainer.Video.Sound;

/// <summary>Pseudo-random numbers from a seed, the same everywhere (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal struct NoiseGenerator(long seed)
{
    private ulong state = (ulong)seed;

    /// <summary>The next number from 0 up to but not including 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1L << 53));
    }

    /// <summary>The next number from -1 to 1: white noise.</summary>
    public double NextSigned() => (2 * Next()) - 1;
}
