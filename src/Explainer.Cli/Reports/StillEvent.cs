namespace Explainer.Cli.Reports;

/// <summary>A frame was drawn.</summary>
/// <param name="Output">The file.</param>
/// <param name="Beat">The beat's id.</param>
/// <param name="Frame">Its number.</param>
/// <param name="Seconds">Its time in the film.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record StillEvent(string Output, string Beat, int Frame, double Seconds, int Width, int Height) : JsonEvent("done");
