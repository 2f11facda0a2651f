namespace Explainer.Display.Text;

/// <summary>Some letters of a text.</summary>
/// <param name="Start">The UTF-16 index of the first.</param>
/// <param name="End">The index behind the last, greater than the start.</param>
public readonly record struct TextRange(int Start, int End);
