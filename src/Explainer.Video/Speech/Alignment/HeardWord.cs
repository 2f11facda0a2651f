using Explainer.Core.Time;

namespace Explainer.Video.Speech.Alignment;

/// <summary>A word, or a part of one, that a recogniser heard.</summary>
/// <param name="Text">What it heard; a word begins with a space.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
internal readonly record struct HeardWord(string Text, Seconds Start, Seconds End);
