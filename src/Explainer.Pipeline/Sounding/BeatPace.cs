using Explainer.Core.Time;

namespace Explainer.Pipeline.Sounding;

/// <summary>How fast a beat is spoken.</summary>
/// <param name="Beat">The beat's id.</param>
/// <param name="Spoken">From its first word to the end of its last.</param>
/// <param name="Duration">How long the beat lasts.</param>
/// <param name="PerMinute">Words, or characters, in a minute.</param>
/// <param name="CountsCharacters">Whether characters are counted, as in Chinese and Japanese.</param>
/// <param name="IsEstimated">Whether nobody speaks and the times are estimated.</param>
public sealed record BeatPace(string Beat, Seconds Spoken, Seconds Duration, double PerMinute, bool CountsCharacters, bool IsEstimated);
