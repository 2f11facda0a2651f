namespace Explainer.Fuzz.Running;

/// <summary>What came of one input.</summary>
/// <param name="Features">What it showed: mistakes by their wording, drawing commands by their number. New ones make an input worth keeping.</param>
/// <param name="Fault">What must not happen, with its place in the program; null when all is well.</param>
/// <param name="IsDrawn">Whether a film came of it, of which frames were drawn.</param>
internal sealed record Outcome(IReadOnlyCollection<string> Features, string? Fault, bool IsDrawn);
