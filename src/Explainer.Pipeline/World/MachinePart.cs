namespace Explainer.Pipeline.World;

/// <summary>Something of the machine that films need.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Try">Uses it once, on something tiny, and says what came of it; throws when it does not work. The token ends what can be ended.</param>
public sealed record MachinePart(string Name, string Purpose, Func<CancellationToken, string> Try);
