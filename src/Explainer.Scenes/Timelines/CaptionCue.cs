using System.Collections.Immutable;

namespace Explainer.Scenes.Timelines;

/// <summary>One caption that is drawn into the picture.</summary>
/// <param name="Start">When it appears, in seconds of the film.</param>
/// <param name="End">When it vanishes.</param>
/// <param name="Lines">One or two lines.</param>
/// <param name="Words">Its words in the order in which they are said; empty when their times are not known.</param>
public sealed record CaptionCue(double Start, double End, ImmutableArray<string> Lines, ImmutableArray<CaptionWord> Words);
