namespace Explainer.Video.Speech.Neural;

/// <summary>What is said between two spaces.</summary>
/// <param name="Phonemes">In the International Phonetic Alphabet, the letters of one phoneme joined by <c>^</c>.</param>
/// <param name="Start">The index in the text at which it begins.</param>
internal readonly record struct PhonemeWord(string Phonemes, int Start);
