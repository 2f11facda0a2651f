namespace Explainer.Editing.Agents;

/// <summary>A call of a tool.</summary>
/// <param name="Arguments">What it was given.</param>
/// <param name="World">What it works with.</param>
/// <param name="Progress">Tells how much is done, of how much, and what is going on.</param>
/// <param name="Cancellation">Ends the work: it takes too long, or the client took it back.</param>
internal sealed record ToolCall(ToolArguments Arguments, AgentWorld World, Action<double, double, string> Progress, CancellationToken Cancellation);
