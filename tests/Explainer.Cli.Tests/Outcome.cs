namespace Explainer.Cli.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
