namespace Explainer.Video.Cache;

/// <summary>A claim of somebody else, as it was last seen.</summary>
/// <param name="Renewed">Its time of change.</param>
/// <param name="Since">The timestamp of the clock when that time was first seen.</param>
internal readonly record struct WatchedClaim(DateTime Renewed, long Since);
