namespace Explainer.Compute.Projections;

/// <summary>The pause before the first token of an answer.</summary>
/// <param name="PromptTokens">Length of the prompt, in tokens.</param>
/// <param name="Seconds">Time to first token, in seconds.</param>
public sealed record FirstToken(int PromptTokens, double Seconds);
