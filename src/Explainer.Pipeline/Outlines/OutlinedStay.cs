using Explainer.Core.Time;

namespace Explainer.Pipeline.Outlines;

/// <summary>A stay of an element on screen, in seconds of the film.</summary>
/// <param name="Start">When it starts to enter; the film's start for what is there from then on.</param>
/// <param name="Entered">When it has entered.</param>
/// <param name="Leaving">When it starts to leave; the film's end for never.</param>
/// <param name="End">When it has left.</param>
public readonly record struct OutlinedStay(Seconds Start, Seconds Entered, Seconds Leaving, Seconds End);
