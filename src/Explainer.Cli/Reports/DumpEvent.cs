namespace Explainer.Cli.Reports;

/// <summary>What a frame draws, as text.</summary>
/// <param name="Frame">Its number.</param>
/// <param name="Lines">One command each.</param>
internal sealed record DumpEvent(int Frame, IReadOnlyList<string> Lines) : JsonEvent("dump");
