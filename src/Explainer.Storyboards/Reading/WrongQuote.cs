namespace Explainer.Storyboards.Reading;

/// <summary>A quoted text that does not end where its author thinks.</summary>
/// <param name="Start">The offset of the opening quote.</param>
/// <param name="End">The offset of the closing quote; -1 when there is none.</param>
internal readonly record struct WrongQuote(int Start, int End);
