namespace Explainer.Scenes.Timelines;

/// <summary>One word of a caption.</summary>
/// <param name="Start">When it is said, in seconds of the film.</param>
/// <param name="Line">Which line it stands on, from 0.</param>
/// <param name="First">Its first character on that line.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct CaptionWord(double Start, int Line, int First, int Length);
