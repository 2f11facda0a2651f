namespace Explainer.Testing;

/// <summary>What was made differs from its golden; the message says where the two lie.</summary>
/// <param name="message">What differs.</param>
public sealed class GoldenException(string message) : Exception(message);
