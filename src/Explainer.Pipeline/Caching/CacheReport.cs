namespace Explainer.Pipeline.Caching;

/// <summary>What the caches hold, or what was removed from them.</summary>
/// <param name="Folder">Where the clips lie.</param>
/// <param name="Clips">How many clips.</param>
/// <param name="Bytes">The clips' bytes.</param>
/// <param name="OldestUse">When the clip was used that was not used for longest; null when there is none.</param>
/// <param name="Records">How many records of films.</param>
/// <param name="SpeechFolder">Where speech lies.</param>
/// <param name="Utterances">How many utterances.</param>
/// <param name="SpeechBytes">Their bytes.</param>
/// <param name="BytesOverLimit">After pruning, bytes that stay above the limit, as another render may be about to use them.</param>
public sealed record CacheReport(
    string Folder, int Clips, long Bytes, DateTime? OldestUse, int Records, string SpeechFolder, int Utterances, long SpeechBytes, long BytesOverLimit);
