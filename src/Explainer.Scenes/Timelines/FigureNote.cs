namespace Explainer.Scenes.Timelines;

/// <summary>Where a figure that an element shows comes from, for the note line.</summary>
/// <param name="Text">Such as <c>reference: brief 1</c> or <c>measured: PoCL on Intel Xeon, 2026-11-21</c>.</param>
/// <param name="Measured">Whether it was measured.</param>
public sealed record FigureNote(string Text, bool Measured);
