namespace Explainer.Cli.Reports;

/// <summary>A measurement projected to a model.</summary>
/// <param name="Label">That it is a projection.</param>
/// <param name="Model">The model's name.</param>
/// <param name="WeightBytes">Bytes of its weights.</param>
/// <param name="ContextTokens">Tokens that are remembered.</param>
/// <param name="FirstTokens">Times to the first token.</param>
/// <param name="Paces">Speeds by batch.</param>
internal sealed record ProjectionReport(
    string Label, string Model, double WeightBytes, int ContextTokens, IReadOnlyList<FirstTokenReport> FirstTokens,
    IReadOnlyList<PaceReport> Paces);
