namespace Explainer.Video.Speech;

/// <summary>How much speech is kept, or how much was removed.</summary>
/// <param name="Utterances">Their number.</param>
/// <param name="Bytes">Their size together.</param>
public readonly record struct SpeechCacheStatistics(int Utterances, long Bytes);
