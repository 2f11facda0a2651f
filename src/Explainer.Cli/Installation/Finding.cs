namespace Explainer.Cli.Installation;

/// <summary>One thing that the program needs, as it was found.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsThere">Whether it is there; null when that cannot be found out here.</param>
/// <param name="Detail">What was found, or what is wrong.</param>
/// <param name="Remedy">What to do when it is missing; empty otherwise.</param>
internal sealed record Finding(string Name, string Purpose, bool? IsThere, string Detail, string Remedy);
