using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Outlines;

/// <summary>Something that happens to an element, in seconds of the film.</summary>
/// <param name="Verb">What, as it is written.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it has passed.</param>
/// <param name="Ease">How it passes.</param>
/// <param name="Span">Where it is written.</param>
public sealed record OutlinedAction(string Verb, Seconds Start, Seconds End, EasingFunction Ease, SourceSpan Span);
