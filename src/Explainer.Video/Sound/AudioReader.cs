namespace Explainer.Video.Sound;

/// <summary>
/// Reads a source at any place: a sample depends on its index alone, never on what was read before. This is what makes a mix the same
/// whatever its blocks are.
/// </summary>
internal abstract class AudioReader
{
    /// <summary>Fills both channels with the samples from an index on; outside of the source there is silence.</summary>
    /// <param name="start">The index of the first sample at 48 kHz, zero or more.</param>
    /// <param name="left">Filled.</param>
    /// <param name="right">Filled; as long as <paramref name="left"/>.</param>
    public abstract void Read(long start, Span<float> left, Span<float> right);
}
