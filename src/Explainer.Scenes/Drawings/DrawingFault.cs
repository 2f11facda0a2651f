namespace Explainer.Scenes.Drawings;

/// <summary>What of an SVG file cannot be drawn, or why it cannot be read.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="What">The element and why, as a phrase such as <c>the filter of &lt;g&gt; #cloud</c>.</param>
/// <param name="IsError">Whether nothing of the file can be drawn for it.</param>
public sealed record DrawingFault(int Line, string What, bool IsError);
