namespace Explainer.Scenes.Drawings;

/// <summary>Ends the reading of an SVG file that cannot be drawn at all; it does not leave the reader.</summary>
/// <param name="line">The line of the file.</param>
/// <param name="what">Why.</param>
internal sealed class SvgFault(int line, string what) : Exception(what)
{
    /// <summary>The line of the file.</summary>
    public int Line { get; } = line;
}
