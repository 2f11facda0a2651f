using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>A word of a caption and when it is said.</summary>
/// <param name="Line">The line it stands on, from 0.</param>
/// <param name="Offset">The index of its first character on that line.</param>
/// <param name="Length">How many characters (UTF-16 units) it has.</param>
/// <param name="Start">When it begins, since the film's start.</param>
/// <param name="End">When it ends.</param>
public readonly record struct CueWord(int Line, int Offset, int Length, Seconds Start, Seconds End);
