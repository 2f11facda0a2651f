using Explainer.Core.Time;

namespace Explainer.Pipeline.Exporting.Slides;

/// <summary>One slide of a film: a beat at its key moment.</summary>
/// <param name="Title">The beat's title.</param>
/// <param name="Start">When the beat begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Key">The frame that the slide shows.</param>
/// <param name="Narration">What is said; empty when nothing is.</param>
/// <param name="Seen">What is to be seen, in words; empty when not given.</param>
internal sealed record Slide(string Title, Seconds Start, Seconds End, FrameIndex Key, string Narration, string Seen);
