namespace Explainer.Video.Cache;

/// <summary>How much a cache holds, or how much was removed from it.</summary>
/// <param name="Clips">The number of clips.</param>
/// <param name="Bytes">Their size together.</param>
/// <param name="OldestUse">When the clip that was not used for longest was last used (UTC); null when there is none.</param>
public readonly record struct ClipCacheStatistics(int Clips, long Bytes, DateTime? OldestUse);
