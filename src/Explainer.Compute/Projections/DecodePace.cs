namespace Explainer.Compute.Projections;

/// <summary>The pace of an answer when some sequences are decoded side by side.</summary>
/// <param name="Batch">Sequences side by side, from 1.</param>
/// <param name="TokensPerSecond">New tokens per second, all sequences together.</param>
/// <param name="CacheBytes">Memory for all their KV caches, in bytes.</param>
/// <param name="Fits">Whether weights and caches fit the device's memory.</param>
public sealed record DecodePace(int Batch, double TokensPerSecond, double CacheBytes, bool Fits)
{
    /// <summary>New tokens per second that one reader sees.</summary>
    public double TokensPerSecondEach => TokensPerSecond / Batch;
}
