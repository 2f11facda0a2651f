namespace Explainer.Cli.Reports;

/// <summary>The time to the first token.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="Seconds">The time.</param>
internal sealed record FirstTokenReport(int PromptTokens, double Seconds);
