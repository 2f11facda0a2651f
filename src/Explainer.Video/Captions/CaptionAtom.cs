namespace Explainer.Video.Captions;

/// <summary>A piece of text that stays on one line: a word with the punctuation around it, or a Chinese or Japanese character with its.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character; a space behind it is not in it.</param>
/// <param name="FirstWord">The first spoken word in it.</param>
/// <param name="WordCount">How many spoken words are in it.</param>
/// <param name="BreakCost">How much a break behind it disturbs reading: 0 behind a sentence, 100 and more inside a word.</param>
internal readonly record struct CaptionAtom(int Start, int End, int FirstWord, int WordCount, double BreakCost);
